import { parseNetwork, type CompiledNetwork, type NetworkDocument, type NetworkInput, type NetworkNode } from '@chokepoint/network';
import type { risk } from '@chokepoint/contracts/grpc';
import { Inject, Injectable, NotFoundException } from '@nestjs/common';
import type { NodeIdentity } from '../contract/index.js';
import { SERVICES, type Services } from './connections.js';
import { allPages } from '@chokepoint/service/client';

/** A version of a network, as risk keeps it. */
export interface KnownNetwork {
  readonly network: string;
  readonly version: number;
  readonly document: NetworkDocument;
  /** The document as it was written, without the model's defaults. */
  readonly given: NetworkInput;
  readonly compiled: CompiledNetwork;
}

const PAGE = 1_000;
const KEPT = 8;
export const NO_NETWORK = { title: 'There is no network yet', detail: 'No network has been imported, so there is nothing to show.', advice: 'Import one: npx chokepoint import network FILE' };

/** Networks as risk keeps them. A document never changes under its version, so that it is read once. */
@Injectable()
export class NetworkReader {
  private readonly known = new Map<string, Promise<KnownNetwork>>();

  constructor(@Inject(SERVICES) private readonly services: Services) {}

  /**
   * The newest version unless another is named; the first network unless one is named.
   * @throws NotFoundException where there is none
   */
  async read(network?: string, version?: number): Promise<KnownNetwork> {
    return this.versionOf(await this.newest(network), version);
  }

  /**
   * The newest version of a network, by name and number alone; of the first unless one is named.
   * @throws NotFoundException where there is none
   */
  async newest(network?: string): Promise<risk.NetworkVersion> {
    const networks = await this.list();
    const newest = network === undefined ? networks[0] : networks.find((each) => each.network === network);
    if (newest === undefined) throw new NotFoundException(network === undefined ? NO_NETWORK : { title: 'There is no such network', detail: `No network is called ${network}.` });
    return newest;
  }

  /** Every network at its newest version. */
  list(): Promise<risk.NetworkVersion[]> {
    return allPages(
      (pageToken) => this.services.risk.listNetworks({ pageSize: PAGE, pageToken }),
      ({ networks }) => networks,
    );
  }

  /** A version that is known to exist, the given one unless another is named. */
  versionOf({ network, version: newest }: { readonly network: string; readonly version: number }, version = newest): Promise<KnownNetwork> {
    const key = `${version} ${network}`;
    const known = this.known.get(key);
    if (known !== undefined) return known;
    const reading = this.fetch(network, version);
    reading.catch(() => this.known.delete(key));
    this.known.set(key, reading);
    if (this.known.size > KEPT) this.known.delete(this.known.keys().next().value!);
    return reading;
  }

  private async fetch(network: string, version: number): Promise<KnownNetwork> {
    const answer = await this.services.risk.getNetwork({ network, version });
    const given = JSON.parse(answer.document) as NetworkInput;
    const { network: document, compiled } = parseNetwork(given);
    if (document === undefined || compiled === undefined) throw new Error(`version ${version} of ${network} is not valid to this console`);
    return { network, version, document, given, compiled };
  }
}

export function identityOf({ id, name = id, kind, owner, country }: NetworkNode): NodeIdentity {
  return { id, name, ...(kind !== undefined && { kind }), ...(owner !== undefined && { owner }), ...(country !== undefined && { country }) };
}
