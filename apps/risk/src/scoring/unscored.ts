import { setImmediate } from 'node:timers/promises';
import type { Fact } from '@chokepoint/contracts';
import type pg from 'pg';
import type { Handover } from '../intake/handover.js';
import type { FactRow } from './fact-mirror.js';

export interface Unscored {
  /** The rows of `unscored` that a scoring answers for, ascending. */
  readonly positions: readonly string[];
}

/** What a scoring will answer for: everything that is new now. */
export async function readUnscored(database: pg.Pool): Promise<Unscored> {
  const { rows } = await database.query<{ position: string }>({ name: 'unscored', text: 'SELECT position FROM risk.unscored ORDER BY position' });
  return { positions: rows.map(({ position }) => position) };
}

/** So many rows of `unscored`, each a batch of intake, are taken at once: a burst must not fill memory, nor keep the event loop. */
const POSITIONS_AT_ONCE = 16;

/** Some of the facts that `unscored` names. Those handed over as they came, which is before what the rows say. */
export interface NewFacts {
  readonly handed: readonly Fact[];
  /** As they hold now. */
  readonly rows: readonly FactRow[];
}

/**
 * The facts that rows of `unscored` name, some at a time. A fact that gave way to another content since it was handed over
 * was named again behind that, and what is named again is always read.
 */
export async function* unscoredFacts(database: pg.Pool, { positions }: Unscored, handover: Handover): AsyncGenerator<NewFacts> {
  for (let start = 0; start < positions.length; start += POSITIONS_AT_ONCE) {
    const missing: string[] = [];
    const handed = positions.slice(start, start + POSITIONS_AT_ONCE).flatMap((position) => {
      const facts = handover.take(position);
      if (!facts) missing.push(position);
      return facts ?? [];
    });
    yield { handed, rows: missing.length > 0 ? await readFacts(database, missing) : [] };
    await setImmediate();
  }
}

async function readFacts(database: pg.Pool, positions: readonly string[]): Promise<FactRow[]> {
  // Without a name: a plan kept from when the table was small would scan it whole.
  const { rows } = await database.query<FactRow>(
    `SELECT fact.* FROM risk.unscored, unnest(sources, ids) AS named (source, id) JOIN risk.fact USING (source, id)
     WHERE position = ANY($1::bigint[])`,
    [positions],
  );
  return rows;
}

/** Deletes exactly what was answered for: more may have come meanwhile. */
export async function deleteUnscored(transaction: pg.ClientBase, { positions }: Unscored): Promise<void> {
  if (positions.length === 0) return;
  await transaction.query({ name: 'delete-unscored', text: 'DELETE FROM risk.unscored WHERE position = ANY($1::bigint[])', values: [positions] });
}
