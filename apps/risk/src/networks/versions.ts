import type { NetworkLookup } from '@chokepoint/exposure';
import { type ModelPool, type NetworkOutline, type NetworkSource, networkSource } from '@chokepoint/workers';
import type pg from 'pg';
import { outlineLookup } from './outline-lookup.js';

/** A version of a network: the event loop holds its outline, the threads of the model compile it from its source. */
export interface NetworkVersion {
  readonly network: string;
  readonly version: number;
  /** Milliseconds since the epoch, by risk's clock. */
  readonly inForceFrom: number;
  readonly source: NetworkSource;
  readonly outline: NetworkOutline;
  readonly nodeIndex: ReadonlyMap<string, number>;
  readonly lookup: NetworkLookup;
}

interface Row {
  network: string;
  version: number;
  document: string;
  in_force_from: Date;
}

/** The versions of every network, oldest first, each read and checked once. */
export class NetworkVersions {
  private readonly versions = new Map<string, NetworkVersion[]>();
  private reading: Promise<void> = Promise.resolve();
  private next: Promise<void> | undefined;

  constructor(
    private readonly pool: pg.Pool,
    private readonly model: ModelPool,
  ) {}

  /** Reads what was imported since. All who ask while one reads wait for one more reading: no version is taken twice. */
  refresh(): Promise<void> {
    this.next ??= this.reading
      .catch(() => undefined)
      .then(() => {
        this.next = undefined;
        return (this.reading = this.read());
      });
    return this.next;
  }

  private async read(): Promise<void> {
    const known = [...this.versions.values()].flat();
    const { rows } = await this.pool.query<Row>({
      name: 'network-versions',
      text: `SELECT network, version, document, in_force_from FROM risk.network_version
             WHERE (network, version) NOT IN (SELECT * FROM unnest($1::text[], $2::int[])) ORDER BY network, version`,
      values: [known.map(({ network }) => network), known.map(({ version }) => version)],
    });
    for (const row of rows) this.versions.set(row.network, [...this.of(row.network), await versionOf(row, this.model)]);
  }

  networks(): string[] {
    return [...this.versions.keys()].sort();
  }

  of(network: string): readonly NetworkVersion[] {
    return this.versions.get(network) ?? [];
  }

  newest(network: string): NetworkVersion | undefined {
    return this.of(network).at(-1);
  }

  /** The version in force at a moment; before the first version, the first. */
  inForceAt(network: string, time: number): NetworkVersion {
    const versions = this.of(network);
    return versions.findLast(({ inForceFrom }) => inForceFrom <= time) ?? versions[0];
  }
}

async function versionOf({ network, version, document, in_force_from }: Row, model: ModelPool): Promise<NetworkVersion> {
  const source = networkSource(document);
  const outline = await model.run('outline', source);
  const nodeIndex = new Map(outline.nodeIds.map((id, index) => [id, index]));
  return { network, version, inForceFrom: in_force_from.getTime(), source, outline, nodeIndex, lookup: outlineLookup(outline, nodeIndex) };
}
