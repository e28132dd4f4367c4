import type pg from 'pg';

/** Twice as long as the log keeps events: what is older cannot come again. */
const INBOX_DAYS = 60;
/** How long a delivery that has come to its end can be looked up and replayed. */
const DELIVERY_DAYS = 90;

/** Forgets what can no longer matter. */
export async function forgetOld(pool: pg.Pool): Promise<void> {
  await pool.query("DELETE FROM alerts.inbox WHERE seen_at < now() - $1 * interval '1 day'", [INBOX_DAYS]);
  await pool.query(`DELETE FROM alerts.delivery WHERE state <> 'pending' AND created_at < now() - $1 * interval '1 day'`, [DELIVERY_DAYS]);
}
