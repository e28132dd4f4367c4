import type pg from 'pg';

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

/** @throws when two runs over the same events ended with other rows */
export function checkEqual(expected: Rows | undefined, found: Rows, name: string): void {
  if (found.facts === 0) throw new Error(`${name} stored nothing`);
  if (expected && JSON.stringify(expected) !== JSON.stringify(found)) {
    throw new Error(`${name} did not end with equal rows: ${JSON.stringify(found)} instead of ${JSON.stringify(expected)}`);
  }
}
