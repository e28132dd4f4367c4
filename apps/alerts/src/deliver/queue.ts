import { inTransaction } from '@chokepoint/database';
import type pg from 'pg';
import { dropPending } from '../rules/rule-store.js';
import type { SealedSecret } from '../rules/secret.js';
import type { Answer, Outcome } from './outcome.js';

/** A delivery that this process alone may attempt, until the lease ends. */
export interface Leased {
  readonly id: string;
  readonly rule: string;
  readonly revision: number;
  readonly receiver: string;
  readonly url: string;
  readonly secret: SealedSecret;
  readonly body: string;
  /** Attempts since it was queued. */
  readonly tries: number;
  readonly lease: string;
}

interface LeasedRow extends Omit<Leased, 'secret'> {
  readonly secret_key: string;
  readonly secret_nonce: Buffer;
  readonly secret_sealed: Buffer;
}

/** What is not to be claimed now: rules with a call under way, receivers with as many as they may have. */
export interface Busy {
  readonly rules: readonly string[];
  readonly receivers: readonly string[];
}

/**
 * Takes the delivery that has been due longest, of a rule that nobody sends for: the calls of one rule come one by one,
 * in their order while the first attempts succeed. The address and the secret are those the rule has now.
 */
export async function claim(pool: pg.Pool, busy: Busy, leaseMs: number): Promise<Leased | undefined> {
  const { rows } = await pool.query<LeasedRow>({
    name: 'alerts-claim-delivery',
    text: `WITH chosen AS (
             SELECT due.position, rule.* FROM alerts.rule
             CROSS JOIN LATERAL (
               SELECT position, next_attempt_at FROM alerts.delivery
               WHERE delivery.rule = rule.id AND state = 'pending' AND next_attempt_at <= now() AND (lease_until IS NULL OR lease_until <= now())
               ORDER BY next_attempt_at, position LIMIT 1 FOR UPDATE SKIP LOCKED
             ) AS due
             WHERE NOT rule.disabled AND rule.id <> ALL ($1) AND rule.receiver <> ALL ($2)
               AND NOT EXISTS (SELECT FROM alerts.delivery AS leased WHERE leased.rule = rule.id AND leased.lease_until > now())
             ORDER BY due.next_attempt_at, due.position LIMIT 1
           )
           UPDATE alerts.delivery SET lease = lease + 1, lease_until = now() + $3 * interval '1 millisecond'
           FROM chosen WHERE delivery.position = chosen.position
           RETURNING delivery.id, delivery.rule, delivery.body, delivery.tries, delivery.lease, chosen.revision, chosen.receiver, chosen.url,
             chosen.secret_key, chosen.secret_nonce, chosen.secret_sealed`,
    values: [busy.rules, busy.receivers, leaseMs],
  });
  return rows.map(({ secret_key: keyId, secret_nonce: nonce, secret_sealed: sealed, ...row }) => ({
    ...row,
    secret: { keyId, nonce, sealed },
  }))[0];
}

/** Records an attempt and what becomes of the delivery. Whoever holds a later lease decides that instead. */
export async function record(pool: pg.Pool, leased: Leased, at: Date, answer: Answer, outcome: Outcome): Promise<void> {
  await inTransaction(pool, async (transaction) => {
    // The rule's row is locked before any delivery's, as everywhere; then attempts are numbered one by one.
    const disabled = outcome.state === 'gone' && (await disable(transaction, leased));
    await transaction.query('SELECT FROM alerts.delivery WHERE id = $1 FOR UPDATE', [leased.id]);
    await settle(transaction, leased, disabled, outcome);
    await transaction.query(
      `INSERT INTO alerts.attempt (delivery, number, at, status, detail)
       SELECT $1, 1 + (SELECT count(*) FROM alerts.attempt WHERE delivery = $1), $2, $3, $4`,
      [leased.id, at, answer.status, answer.detail],
    );
  });
}

/** Who is no longer pending was dropped meanwhile, and only success changes that. */
async function settle(transaction: pg.ClientBase, { id, lease }: Leased, disabled: boolean, outcome: Outcome): Promise<void> {
  const end = outcome.state === 'delivered' || outcome.state === 'failed' ? outcome.state : disabled ? 'dropped' : null;
  await transaction.query(
    `UPDATE alerts.delivery SET tries = tries + 1, lease_until = NULL,
       state = CASE WHEN state = 'pending' OR $3 = 'delivered' THEN coalesce($3, state) ELSE state END,
       next_attempt_at = CASE WHEN $3 IS NULL THEN clock_timestamp() + $4 * interval '1 millisecond' ELSE next_attempt_at END
     WHERE id = $1 AND lease = $2`,
    [id, lease, end, outcome.state === 'pending' ? outcome.pauseMs : 0],
  );
}

/** @returns whether the rule was still the one that was called; one put meanwhile may have another address, to be tried at once */
async function disable(transaction: pg.ClientBase, { rule, revision }: Leased): Promise<boolean> {
  const { rowCount } = await transaction.query('UPDATE alerts.rule SET disabled = true WHERE id = $1 AND revision = $2', [rule, revision]);
  if (rowCount === 0) return false;
  await dropPending(transaction, rule);
  return true;
}
