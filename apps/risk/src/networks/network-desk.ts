import type { risk } from '@chokepoint/contracts/grpc';
import { parseNetwork, standingShortages } from '@chokepoint/network';
import { InvalidInput, NotFound } from '@chokepoint/service';
import type pg from 'pg';
import type { Clock } from '../clock/clock.js';
import { readJson } from '../questions/read-json.js';
import { diffNetworks } from './diff-networks.js';
import { previewImport, storeNetwork } from './import-network.js';
import type { NetworkVersion, NetworkVersions } from './versions.js';

/** Takes network documents in and hands versions out. */
export class NetworkDesk {
  constructor(
    private readonly pool: pg.Pool,
    private readonly clock: Clock,
    private readonly versions: NetworkVersions,
  ) {}

  /** Checks a document and, unless `dryRun`, stores it as the version in force from now on. */
  async import({ document, dryRun }: risk.ImportNetworkRequest): Promise<risk.ImportNetworkResponse> {
    const json = readJson(document, '/document');
    const { network, compiled, errors, warnings } = parseNetwork(json);
    if (!network || !compiled) throw new InvalidInput(errors.map(({ path, message }) => ({ field: path, description: message })));
    const imported = dryRun
      ? await previewImport(this.pool, network.id, json)
      : await storeNetwork(this.pool, network.id, json, await this.clock.now());
    return {
      network: network.id,
      ...imported,
      nodes: network.nodes.length,
      lanes: network.supplies.length,
      warnings: warnings.map(({ path, message }) => ({ field: path, description: message })),
      standingShortages: Object.fromEntries(standingShortages(compiled)),
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
    return { changes: diffNetworks(before.document, after.document) };
  }

  /** One version of a network, by default the newest; the network may go unnamed while there is only one. */
  async version(network: string, version?: number): Promise<NetworkVersion> {
    await this.versions.refresh();
    const name = network || this.only();
    const versions = this.versions.of(name);
    const found = version === undefined ? versions.at(-1) : versions.find((each) => each.version === version);
    if (!found) throw new NotFound(versions.length > 0 ? `network ${name} has no version ${version}` : `network ${name} is unknown`);
    return found;
  }

  /** The name of a known network. */
  async nameOf(network: string): Promise<string> {
    return (await this.version(network)).network;
  }

  private only(): string {
    const [first, ...others] = this.versions.networks();
    if (first === undefined) throw new NotFound('no network was imported yet');
    if (others.length > 0) throw new InvalidInput([{ field: '/network', description: `expected one of ${[first, ...others].join(', ')}` }]);
    return first;
  }
}
