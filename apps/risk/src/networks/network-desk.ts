import type { risk } from '@chokepoint/contracts/grpc';
import { InvalidInput, NotFound } from '@chokepoint/service';
import { type ModelPool, networkSource } from '@chokepoint/workers';
import type pg from 'pg';
import type { Clock } from '../clock/clock.js';
import { previewImport, storeNetwork } from './import-network.js';
import type { NetworkVersion, NetworkVersions } from './versions.js';

/** Takes network documents in and hands versions out. */
export class NetworkDesk {
  constructor(
    private readonly pool: pg.Pool,
    private readonly clock: Clock,
    private readonly versions: NetworkVersions,
    private readonly model: ModelPool,
  ) {}

  /** Checks a document and, unless `dryRun`, stores it as the version in force from now on. */
  async import({ document, dryRun }: risk.ImportNetworkRequest): Promise<risk.ImportNetworkResponse> {
    const { inspection, errors } = await this.model.run('inspect', networkSource(document));
    if (!inspection) throw new InvalidInput(errors.map(({ path, message }) => ({ field: path === '' ? '/document' : path, description: message })));
    const { id: network, hash, nodes, lanes, warnings, standingShortages } = inspection;
    const imported = dryRun
      ? await previewImport(this.pool, network, hash)
      : await storeNetwork(this.pool, { network, document, hash }, await this.clock.now());
    return {
      network,
      ...imported,
      nodes,
      lanes,
      warnings: warnings.map(({ path, message }) => ({ field: path, description: message })),
      standingShortages: Object.fromEntries(standingShortages),
    };
  }

  async get(request: risk.GetNetworkRequest): Promise<risk.GetNetworkResponse> {
    const { network, version } = await this.version(request.network, request.version);
    const { rows } = await this.pool.query<{ document: string; imported_at: Date }>(
      'SELECT document, imported_at FROM risk.network_version WHERE network = $1 AND version = $2',
      [network, version],
    );
    return { network, version, document: rows[0].document, importedAt: rows[0].imported_at.toISOString() };
  }

  async diff({ network, fromVersion, toVersion }: risk.DiffNetworksRequest): Promise<risk.DiffNetworksResponse> {
    const before = await this.version(network, fromVersion);
    const after = await this.version(network, toVersion);
    return { changes: await this.model.run('diff', { before: before.source, after: after.source }) };
  }

  /** One version of a network, by default the newest; the network may go unnamed while there is only one. */
  async version(network: string, version?: number): Promise<NetworkVersion> {
    const name = await this.nameOf(network);
    await this.versions.refresh();
    const versions = this.versions.of(name);
    const found = version === undefined ? versions.at(-1) : versions.find((each) => each.version === version);
    if (!found) throw new NotFound(versions.length > 0 ? `network ${name} has no version ${version}` : `network ${name} is unknown`);
    return found;
  }

  /** The network that is meant, known or not: nobody waits for a version that is being compiled to learn a name. */
  async nameOf(network: string): Promise<string> {
    if (network !== '') return network;
    const { rows } = await this.pool.query<{ network: string }>({ name: 'network-names', text: 'SELECT network FROM risk.network ORDER BY network' });
    const [first, ...others] = rows.map((row) => row.network);
    if (first === undefined) throw new NotFound('no network was imported yet');
    if (others.length > 0) throw new InvalidInput([{ field: '/network', description: `expected one of ${[first, ...others].join(', ')}` }]);
    return first;
  }
}
