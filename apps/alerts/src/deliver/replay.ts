import { inTransaction } from '@chokepoint/database';
import type pg from 'pg';
import { QUEUED } from '../signals.js';

export type Replayed = 'queued' | 'unknown' | 'rule-gone' | 'rule-disabled';

/** Queues a delivery again under its id, with the whole schedule before it. A call under way no longer decides about it. */
export async function replay(pool: pg.Pool, id: string): Promise<Replayed> {
  return inTransaction(pool, async (transaction) => {
    const { rows } = await transaction.query<{ rule: string }>('SELECT rule FROM alerts.delivery WHERE id = $1', [id]);
    if (rows.length === 0) return 'unknown';
    const { rows: rules } = await transaction.query<{ disabled: boolean }>('SELECT disabled FROM alerts.rule WHERE id = $1 FOR SHARE', [
      rows[0].rule,
    ]);
    if (rules.length === 0) return 'rule-gone';
    if (rules[0].disabled) return 'rule-disabled';
    await transaction.query(
      `UPDATE alerts.delivery SET state = 'pending', tries = 0, next_attempt_at = now(), lease = lease + 1, lease_until = NULL WHERE id = $1`,
      [id],
    );
    await transaction.query(`NOTIFY ${QUEUED}`);
    return 'queued';
  });
}
