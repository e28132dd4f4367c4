import type { risk } from '@chokepoint/contracts/grpc';
import { identifier, nearestText } from '@chokepoint/network';
import { InvalidInput, NotFound, pageOf, pageSize, readPageToken } from '@chokepoint/service';
import { type ModelPool, type NetworkSource, networkSource } from '@chokepoint/workers';
import type pg from 'pg';
import { z } from 'zod';
import type { Clock } from '../clock/clock.js';
import { comparisonOf, importAnswer } from './answers.js';
import { previewImport, storeNetwork } from './import-network.js';
import { readProvenance } from './provenance.js';
import { NetworkRegister, type RegisteredVersion } from './register.js';
import type { NetworkVersion, NetworkVersions } from './versions.js';

/** PostgreSQL's largest integer. */
const LAST_VERSION = 2_147_483_647;

/** Takes network documents in and hands versions out. */
export class NetworkDesk {
  private readonly register: NetworkRegister;

  constructor(
    private readonly pool: pg.Pool,
    private readonly clock: Clock,
    private readonly versions: NetworkVersions,
    private readonly model: ModelPool,
  ) {
    this.register = new NetworkRegister(pool);
  }

  /** Checks a document and stores it as the version in force from now on; with `dryRun` it only tells what would change. */
  async import({ document, dryRun, ...given }: risk.ImportNetworkRequest): Promise<risk.ImportNetworkResponse> {
    const provenance = readProvenance(given);
    const source = networkSource(document);
    const { inspection, errors } = await this.model.run('inspect', source);
    if (!inspection) throw new InvalidInput(errors.map(({ path, message }) => ({ field: path === '' ? '/document' : path, description: message })));
    if (dryRun) return { ...importAnswer(inspection, await previewImport(this.pool, inspection.id, inspection.hash)), ...(await this.preview(inspection.id, source)) };
    const { id: network, hash } = inspection;
    return importAnswer(inspection, await storeNetwork(this.pool, { network, document, hash }, await this.clock.now(), provenance));
  }

  /** How a document that was checked differs from the newest version. */
  private async preview(network: string, after: NetworkSource): Promise<Partial<risk.ImportNetworkResponse>> {
    await this.versions.refresh();
    const newest = this.versions.newest(network);
    if (!newest) return {};
    return { comparedWith: newest.version, ...comparisonOf(await this.model.run('diff', { before: newest.source, after })) };
  }

  async get(request: risk.GetNetworkRequest): Promise<risk.GetNetworkResponse> {
    const { network, version } = await this.version(request.network, request.version);
    return this.register.get(network, version);
  }

  async diff({ network, fromVersion, toVersion }: risk.DiffNetworksRequest): Promise<risk.DiffNetworksResponse> {
    const before = await this.version(network, fromVersion);
    const after = await this.version(network, toVersion);
    return comparisonOf(await this.model.run('diff', { before: before.source, after: after.source }));
  }

  /** Every network by its newest version. */
  async list({ pageSize: asked, pageToken }: risk.ListNetworksRequest): Promise<risk.ListNetworksResponse> {
    const size = pageSize(asked);
    const rows = await this.register.networks(readPageToken(pageToken, identifier) ?? '', size + 1);
    const { page, nextPageToken } = pageOf(rows, size, ({ network }) => network);
    return { networks: await this.withCounts(page), nextPageToken };
  }

  /** The versions of a network, newest first. */
  async listVersions({ network, pageSize: asked, pageToken }: risk.ListNetworkVersionsRequest): Promise<risk.ListNetworkVersionsResponse> {
    const { network: name } = await this.version(network);
    const size = pageSize(asked);
    const rows = await this.register.versions(name, readPageToken(pageToken, z.int().min(1).max(LAST_VERSION)) ?? LAST_VERSION, size + 1);
    const { page, nextPageToken } = pageOf(rows, size, ({ version }) => version);
    return { versions: await this.withCounts(page), nextPageToken };
  }

  /** Puts the document of an earlier version in force again, as a new version. */
  async restore({ network, version, ...given }: risk.RestoreNetworkRequest): Promise<risk.RestoreNetworkResponse> {
    const provenance = { ...readProvenance(given), restoredFrom: version };
    const { network: name } = await this.version(network, version);
    const document = await this.register.document(name, version);
    return { network: name, ...(await storeNetwork(this.pool, document, await this.clock.now(), provenance)) };
  }

  private async withCounts(versions: readonly RegisteredVersion[]): Promise<risk.NetworkVersion[]> {
    await this.versions.refresh();
    return versions.map((each) => {
      const outline = this.versions.of(each.network).find(({ version }) => version === each.version)?.outline;
      return { ...each, nodes: outline?.nodeIds.length ?? 0, lanes: outline?.laneCount ?? 0 };
    });
  }

  /** One version of a network, by default the newest; the network may go unnamed while there is only one. */
  async version(network: string, version?: number): Promise<NetworkVersion> {
    const name = await this.nameOf(network);
    await this.versions.refresh();
    const versions = this.versions.of(name);
    const found = version === undefined ? versions.at(-1) : versions.find((each) => each.version === version);
    if (!found) throw new NotFound(versions.length > 0 ? `network ${name} has no version ${version}` : `network ${name} is unknown${nearestText(name, this.versions.networks())}`);
    return found;
  }

  /** The network that is meant, known or not: nobody waits for a version that is being compiled to learn a name. */
  async nameOf(network: string): Promise<string> {
    if (network !== '') return network;
    const { rows } = await this.pool.query<{ network: string }>({ name: 'network-names', text: 'SELECT network FROM risk.network ORDER BY network' });
    const [first, ...others] = rows.map((row) => row.network);
    if (first === undefined) throw new NotFound('no network was imported yet');
    if (others.length > 0) throw new InvalidInput([{ field: '/network', description: `there are several networks: name one of ${[first, ...others].join(', ')}` }]);
    return first;
  }
}
