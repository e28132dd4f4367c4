import type { risk } from '@chokepoint/contracts/grpc';
import { levelOf } from '@chokepoint/exposure';
import { nearestText } from '@chokepoint/network';
import { NotFound } from '@chokepoint/service';
import type pg from 'pg';
import { dayOf, dayText, endOfDay } from '../history/days.js';
import type { NetworkVersions } from '../networks/versions.js';

interface PointRow {
  day: number;
  network_version: number;
  before_first_version: boolean;
  exposure: number;
  time_to_impact: number | null;
  time_to_recovery: number | null;
  depth_shortfall: number | null;
  depth_week: number | null;
}

/** Day counts since the epoch, both inclusive. */
export interface Days {
  readonly from: number;
  readonly to: number;
}

/** Reads one node's points out of the days' arrays. */
export class HistoryReader {
  constructor(
    private readonly pool: pg.Pool,
    private readonly versions: NetworkVersions,
    private readonly levelBounds: readonly number[],
  ) {}

  /** The first `size` points of the days. @throws NotFound for a network or a node that never was */
  async points(network: string, node: string, { from, to }: Days, size: number): Promise<risk.HistoryPoint[]> {
    await this.versions.refresh();
    const places = this.placesOf(network, node);
    const { rows } = await this.pool.query<PointRow>({
      name: 'history-points',
      text: `SELECT day - date '1970-01-01' AS day, network_version, before_first_version, exposure[place], time_to_impact[place],
                    time_to_recovery[place], depth_shortfall[place], depth_week[place]
             FROM risk.history JOIN unnest($2::int[], $3::int[]) AS places (network_version, place) USING (network_version)
             WHERE network = $1 AND day BETWEEN $4::date AND $5::date ORDER BY day LIMIT $6`,
      values: [network, [...places.keys()], [...places.values()], dayText(from), dayText(to), size],
    });
    return rows.map((row) => this.pointOf(row));
  }

  /** Version → the node's place in its arrays, from 1 as PostgreSQL counts. */
  private placesOf(network: string, node: string): Map<number, number> {
    const versions = this.versions.of(network);
    if (versions.length === 0) throw new NotFound(`network ${network} is unknown${nearestText(network, this.versions.networks())}`);
    const known = versions.filter(({ nodeIndex }) => nodeIndex.has(node));
    if (known.length === 0) throw new NotFound(`network ${network} never had a node ${node}${nearestText(node, versions.at(-1)!.nodeIndex.keys())}`);
    return new Map(known.map(({ version, nodeIndex }) => [version, nodeIndex.get(node)! + 1]));
  }

  private pointOf(row: PointRow): risk.HistoryPoint {
    return {
      asOf: new Date(endOfDay(row.day)).toISOString(),
      exposure: row.exposure,
      level: levelOf(row.exposure, this.levelBounds),
      networkVersion: row.network_version,
      beforeFirstVersion: row.before_first_version,
      timeToImpact: row.time_to_impact ?? undefined,
      timeToRecovery: row.time_to_recovery ?? undefined,
      depth: row.depth_shortfall === null ? undefined : { shortfall: row.depth_shortfall, week: row.depth_week! },
    };
  }
}

/** The day of a point, for the token of the next page. */
export const dayOfPoint = ({ asOf }: risk.HistoryPoint): number => dayOf(Date.parse(asOf));
