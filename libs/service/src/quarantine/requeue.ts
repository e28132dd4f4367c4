import { inTransaction } from '@chokepoint/database';
import type pg from 'pg';
import type { Outcome, TakeAgain } from './outcome.js';
import { lockRows, noteOutcomes, type QuarantineSchema } from './quarantine-rows.js';

/** How often it is tried again when another transaction was in its way. */
const RETRIES = 5;

/**
 * Reads records of a quarantine again as if they came now, all in one transaction. What was requeued before is known.
 * @returns the outcome of each id that there is
 */
export async function requeue(pool: pg.Pool, schema: QuarantineSchema, ids: readonly string[], takeAgain: TakeAgain): Promise<Map<string, Outcome>> {
  const again = async (transaction: pg.ClientBase) => {
    const rows = await lockRows(transaction, schema, ids);
    const kept = rows.filter(({ requeued }) => !requeued).map(({ record }) => record);
    const outcomes = await takeAgain(transaction, kept);
    await noteOutcomes(transaction, schema, kept, outcomes);
    const known = rows.map(({ record }): [string, Outcome] => [record.id, { result: 'already_known' }]);
    return new Map([...known, ...kept.map(({ id }, place): [string, Outcome] => [id, outcomes[place]])]);
  };
  return inTransaction(pool, again, { retries: RETRIES });
}
