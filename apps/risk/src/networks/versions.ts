import { ProjectionWorkspace } from '@chokepoint/exposure';
import { parseNetwork, type CompiledNetwork, type NetworkDocument } from '@chokepoint/network';
import type pg from 'pg';

/** A version of a network, ready to score with. */
export interface NetworkVersion {
  readonly network: string;
  readonly version: number;
  /** Milliseconds since the epoch, by risk's clock. */
  readonly inForceFrom: number;
  readonly document: NetworkDocument;
  readonly compiled: CompiledNetwork;
  /** Room for one projection at a time. */
  readonly workspace: ProjectionWorkspace;
}

interface Row {
  network: string;
  version: number;
  document: string;
  in_force_from: Date;
}

/** The versions of every network, oldest first, each read and compiled once. */
export class NetworkVersions {
  private readonly versions = new Map<string, NetworkVersion[]>();

  constructor(private readonly pool: pg.Pool) {}

  /** Reads what was imported since. */
  async refresh(): Promise<void> {
    const known = [...this.versions.values()].flat();
    const { rows } = await this.pool.query<Row>({
      name: 'network-versions',
      text: `SELECT network, version, document, in_force_from FROM risk.network_version
             WHERE (network, version) NOT IN (SELECT * FROM unnest($1::text[], $2::int[])) ORDER BY network, version`,
      values: [known.map(({ network }) => network), known.map(({ version }) => version)],
    });
    for (const row of rows) this.versions.set(row.network, [...this.of(row.network), compile(row)]);
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

function compile({ network, version, document, in_force_from }: Row): NetworkVersion {
  const { network: parsed, compiled } = parseNetwork(JSON.parse(document));
  if (!parsed || !compiled) throw new Error(`network ${network}, version ${version}: what is stored is no valid document`);
  return { network, version, inForceFrom: in_force_from.getTime(), document: parsed, compiled, workspace: new ProjectionWorkspace(compiled) };
}
