import type pg from 'pg';
import type { EventSet } from './stage.js';

/** What a run left behind: the facts, and which of them are still to be scored. */
export interface Rows {
  readonly facts: number;
  /** Of every column of every fact. */
  readonly factsDigest: string;
  readonly unscored: number;
  readonly unscoredDigest: string;
}

export async function readRows(pool: pg.Pool): Promise<Rows> {
  const { rows } = await pool.query<Rows>(`
    SELECT * FROM
      (SELECT count(*)::int AS facts, md5(string_agg(md5(fact::text), '' ORDER BY source, id)) AS "factsDigest" FROM risk.fact),
      (SELECT count(*)::int AS unscored, md5(string_agg(source || ' ' || id, E'\\n' ORDER BY source, id)) AS "unscoredDigest"
       FROM (SELECT DISTINCT source, id FROM risk.unscored, unnest(sources, ids) AS named (source, id)))`);
  return rows[0];
}

/** Empty tables, and nothing left for PostgreSQL to write behind the next run. */
export async function emptyTables(pool: pg.Pool): Promise<void> {
  await pool.query('TRUNCATE risk.fact, risk.unscored, risk.quarantine, risk.outbox, event_log.consumer_position');
  await pool.query('CHECKPOINT');
}

/** Holds what every run over a set of events left behind against what the first one did. */
export class EqualRows {
  private readonly first = new Map<EventSet, Rows>();

  /** @throws when rows are missing, or are not those of the other runs */
  check(set: EventSet, found: Rows, name: string): void {
    const { facts, unscored } = found;
    if (facts !== set.facts || unscored !== set.facts) throw new Error(`${name} ended with ${facts} facts, ${unscored} of them to be scored, instead of ${set.facts}`);
    const expected = this.first.get(set) ?? found;
    this.first.set(set, expected);
    if (found.factsDigest !== expected.factsDigest || found.unscoredDigest !== expected.unscoredDigest) {
      throw new Error(`${name} ended with other rows than the run before it over the same events`);
    }
  }
}
