import type pg from 'pg';
import type { Scope } from '../decide/rule.js';
import type { StoredRule } from '../decide/state-store.js';
import type { PutRule } from './read-rule.js';
import type { SealedSecret } from './secret.js';

/** A rule with what is needed to call its receiver. */
export interface CallableRule extends StoredRule {
  readonly raiseAt: string;
  readonly url: string;
  readonly secret: SealedSecret;
}

interface RuleRow {
  id: string;
  network: string;
  scope_kind: Scope['kind'];
  scope_value: string;
  raise_at: string;
  threshold: number;
  url: string;
  disabled: boolean;
  secret_key: string;
  secret_nonce: Buffer;
  secret_sealed: Buffer;
}

/** Whoever changes a rule first takes this lock, then those of its networks. */
export async function lockRule(transaction: pg.ClientBase, id: string): Promise<void> {
  await transaction.query(`SELECT pg_advisory_xact_lock(hashtextextended('alerts.rule/' || $1, 0))`, [id]);
}

export async function findRule(client: pg.ClientBase | pg.Pool, id: string): Promise<CallableRule | undefined> {
  const { rows } = await client.query<RuleRow>(
    `SELECT id, network, scope_kind, scope_value, raise_at, threshold, url, disabled, secret_key, secret_nonce, secret_sealed
     FROM alerts.rule WHERE id = $1`,
    [id],
  );
  return rows.map(toRule)[0];
}

/** A rule that is put is enabled, whatever its receiver answered before. */
export async function saveRule(transaction: pg.ClientBase, rule: PutRule, { keyId, nonce, sealed }: SealedSecret): Promise<void> {
  const { id, network, scope, raiseAt, threshold, url, receiver } = rule;
  await transaction.query(
    `INSERT INTO alerts.rule AS known (id, network, scope_kind, scope_value, raise_at, threshold, url, receiver, revision, secret_key, secret_nonce, secret_sealed)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, 1, $9, $10, $11)
     ON CONFLICT (id) DO UPDATE SET network = excluded.network, scope_kind = excluded.scope_kind, scope_value = excluded.scope_value,
       raise_at = excluded.raise_at, threshold = excluded.threshold, url = excluded.url, receiver = excluded.receiver,
       revision = known.revision + 1, disabled = false,
       secret_key = excluded.secret_key, secret_nonce = excluded.secret_nonce, secret_sealed = excluded.secret_sealed`,
    [id, network, scope.kind, scope.value, raiseAt, threshold, url, receiver, keyId, nonce, sealed],
  );
}

/** Removes a rule and its states; what it still had to send is dropped. */
export async function removeRule(transaction: pg.ClientBase, id: string): Promise<void> {
  await transaction.query('DELETE FROM alerts.rule WHERE id = $1', [id]);
  await transaction.query(`UPDATE alerts.delivery SET state = 'dropped' WHERE rule = $1 AND state = 'pending'`, [id]);
}

export async function raiseAtOfRules(pool: pg.Pool): Promise<{ id: string; raiseAt: string; threshold: number }[]> {
  const { rows } = await pool.query<Pick<RuleRow, 'id' | 'raise_at' | 'threshold'>>(
    'SELECT id, raise_at, threshold FROM alerts.rule ORDER BY id',
  );
  return rows.map(({ id, raise_at: raiseAt, threshold }) => ({ id, raiseAt, threshold }));
}

export async function saveThreshold(transaction: pg.ClientBase, id: string, threshold: number): Promise<void> {
  await transaction.query('UPDATE alerts.rule SET threshold = $2 WHERE id = $1', [id, threshold]);
}

function toRule({ scope_kind, scope_value, raise_at, secret_key, secret_nonce, secret_sealed, ...row }: RuleRow): CallableRule {
  return {
    ...row,
    scope: { kind: scope_kind, value: scope_value },
    raiseAt: raise_at,
    secret: { keyId: secret_key, nonce: secret_nonce, sealed: secret_sealed },
  };
}
