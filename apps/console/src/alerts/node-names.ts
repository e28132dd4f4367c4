import { Injectable } from '@nestjs/common';
import { NetworkReader } from '../services/network-reader.js';

export type NameOf = (node: string) => string;

/** What nodes are called in the newest version of any network. */
@Injectable()
export class NodeNames {
  constructor(private readonly networks: NetworkReader) {}

  /** The ids themselves where risk does not answer: alerts are told without it. */
  async names(): Promise<NameOf> {
    const names = await this.read().catch(() => new Map<string, string>());
    return (node) => names.get(node) ?? node;
  }

  private async read(): Promise<Map<string, string>> {
    const versions = await this.networks.list();
    const known = await Promise.all(versions.map(({ network, version }) => this.networks.read(network, version)));
    return new Map(known.flatMap(({ document }) => document.nodes.map(({ id, name }) => [id, name ?? id])));
  }
}
