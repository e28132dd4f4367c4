import type pg from 'pg';
import { dayText, DAY_MS } from './days.js';

/** The scores of one day; arrays have one entry for each node of the version, in its order. */
export interface DayScores {
  readonly day: number;
  readonly networkVersion: number;
  readonly beforeFirstVersion: boolean;
  readonly exposure: readonly number[];
  readonly timeToImpact: readonly (number | null)[];
  readonly timeToRecovery: readonly (number | null)[];
  readonly depthShortfall: readonly (number | null)[];
  readonly depthWeek: readonly (number | null)[];
}

export interface HistoryProgress {
  /** The first day that is still to be scored, as a day count; −Infinity when none was. */
  readonly next: number;
}

/** Where history stands: at the first day marked, else after the last one held. Days of another model do not count. */
export async function progressOf(database: pg.Pool, network: string, modelVersion: string): Promise<HistoryProgress> {
  const { rows } = await database.query<{ dirty: number | null; last: number | null; outdated: number | null }>(
    `SELECT history_dirty - date '1970-01-01' AS dirty,
            (SELECT max(day) FROM risk.history WHERE network = $1) - date '1970-01-01' AS last,
            (SELECT min(day) FROM risk.history WHERE network = $1 AND model_version <> $2) - date '1970-01-01' AS outdated
     FROM risk.network WHERE network = $1`,
    [network, modelVersion],
  );
  const { dirty = null, last = null, outdated = null } = rows[0] ?? {};
  const after = last === null ? -Infinity : last + 1;
  return { next: Math.min(dirty ?? Infinity, outdated ?? Infinity, after) };
}

/** Marks days as to be scored again, with the facts that made them so. */
export async function markDirty(transaction: pg.ClientBase, network: string, fromDay: number): Promise<void> {
  await transaction.query({
    name: 'mark-dirty',
    text: 'UPDATE risk.network SET history_dirty = least(history_dirty, $2::date) WHERE network = $1',
    values: [network, dayText(fromDay)],
  });
}

/** Stores days and what is then still to do; days before the first fact go. */
export async function storeDays(
  transaction: pg.ClientBase,
  { network, modelVersion, firstDay, stillDirty }: { network: string; modelVersion: string; firstDay: number; stillDirty: number | undefined },
  days: readonly DayScores[],
): Promise<void> {
  await transaction.query({ name: 'forget-days', text: 'DELETE FROM risk.history WHERE network = $1 AND day < $2::date', values: [network, dayText(firstDay)] });
  if (days.length > 0) await insertDays(transaction, network, modelVersion, days);
  await transaction.query({
    name: 'clean-days',
    text: 'UPDATE risk.network SET history_dirty = $2::date WHERE network = $1',
    values: [network, stillDirty === undefined ? null : dayText(stillDirty)],
  });
}

/** A row's arrays travel as one JSON document: PostgreSQL has no arrays of arrays of differing length. */
async function insertDays(transaction: pg.ClientBase, network: string, modelVersion: string, days: readonly DayScores[]): Promise<void> {
  await transaction.query({
    name: 'store-days',
    text: `INSERT INTO risk.history (network, day, network_version, before_first_version, model_version,
             exposure, time_to_impact, time_to_recovery, depth_shortfall, depth_week)
           SELECT $1, to_timestamp(days.day * ${DAY_MS / 1000}) AT TIME ZONE 'UTC', "networkVersion", "beforeFirstVersion", $2,
             exposure, "timeToImpact", "timeToRecovery", "depthShortfall", "depthWeek"
           FROM json_to_recordset($3::json) AS days (day float8, "networkVersion" int, "beforeFirstVersion" boolean, exposure float8[],
             "timeToImpact" int[], "timeToRecovery" int[], "depthShortfall" float8[], "depthWeek" int[])
           ON CONFLICT (network, day) DO UPDATE SET network_version = excluded.network_version,
             before_first_version = excluded.before_first_version, model_version = excluded.model_version, exposure = excluded.exposure,
             time_to_impact = excluded.time_to_impact, time_to_recovery = excluded.time_to_recovery,
             depth_shortfall = excluded.depth_shortfall, depth_week = excluded.depth_week`,
    values: [network, modelVersion, JSON.stringify(days)],
  });
}
