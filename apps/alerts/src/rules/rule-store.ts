import type pg from 'pg';
import type { Scope } from '../decide/rule.js';
import type { StoredRule } from '../decide/state-store.js';
import type { LaneRule, LaneScope } from '../lanes/lane-rule.js';
import type { StoredLaneRule } from '../lanes/lane-store.js';
import type { PutRule } from './read-rule.js';
import type { SealedSecret } from './secret.js';

interface Callable {
  readonly url: string;
  readonly secret: SealedSecret;
}

export interface CallableExposureRule extends StoredRule, Callable {
  readonly on: 'exposure';
  readonly raiseAt: string;
}

/** A rule with what is needed to call its receiver. */
export type CallableRule = CallableExposureRule | (StoredLaneRule & Callable);

interface RuleRow {
  id: string;
  subject: 'exposure' | LaneRule['on'];
  network: string;
  scope_kind: Scope['kind'] | LaneScope['kind'];
  scope_value: string;
  scope_to: string | null;
  scope_input: string | null;
  raise_at: string;
  threshold: number;
  min_quantity: number;
  min_days: number;
  url: string;
  disabled: boolean;
  secret_key: string;
  secret_nonce: Buffer;
  secret_sealed: Buffer;
}

/** Whoever changes a rule first takes this lock, then those of its networks and of lanes. */
export async function lockRule(transaction: pg.ClientBase, id: string): Promise<void> {
  await transaction.query(`SELECT pg_advisory_xact_lock(hashtextextended('alerts.rule/' || $1, 0))`, [id]);
}

export async function findRule(client: pg.ClientBase | pg.Pool, id: string): Promise<CallableRule | undefined> {
  const { rows } = await client.query<RuleRow>(
    `SELECT id, subject, network, scope_kind, scope_value, scope_to, scope_input, raise_at, threshold, min_quantity, min_days, url, disabled,
       secret_key, secret_nonce, secret_sealed
     FROM alerts.rule WHERE id = $1`,
    [id],
  );
  return rows.map(toRule)[0];
}

/** A rule that is put is enabled, whatever its receiver answered before, unless it is put disabled: then what waits is dropped. */
export async function saveRule(transaction: pg.ClientBase, rule: PutRule, { keyId, nonce, sealed }: SealedSecret): Promise<void> {
  const { id, on, url, receiver, disabled } = rule;
  await transaction.query(
    `INSERT INTO alerts.rule AS known (id, subject, network, scope_kind, scope_value, scope_to, scope_input, raise_at, threshold, min_quantity, min_days,
       url, receiver, revision, disabled, secret_key, secret_nonce, secret_sealed)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, 1, $14, $15, $16, $17)
     ON CONFLICT (id) DO UPDATE SET subject = excluded.subject, network = excluded.network, scope_kind = excluded.scope_kind,
       scope_value = excluded.scope_value, scope_to = excluded.scope_to, scope_input = excluded.scope_input,
       raise_at = excluded.raise_at, threshold = excluded.threshold, min_quantity = excluded.min_quantity, min_days = excluded.min_days,
       url = excluded.url, receiver = excluded.receiver,
       revision = known.revision + 1, disabled = excluded.disabled,
       secret_key = excluded.secret_key, secret_nonce = excluded.secret_nonce, secret_sealed = excluded.secret_sealed`,
    [id, on, ...watchedColumns(rule), url, receiver, disabled, keyId, nonce, sealed],
  );
  if (disabled) await dropPending(transaction, id);
}

/** From `network` to `min_days`. */
function watchedColumns(rule: PutRule): unknown[] {
  if (rule.on === 'exposure') return [rule.network, rule.scope.kind, rule.scope.value, null, null, rule.raiseAt, rule.threshold, 0, 0];
  const { scope, minQuantity, minDays } = rule;
  return ['', scope.kind, scope.from, scope.to ?? null, scope.input ?? null, '', 0, minQuantity, minDays];
}

/** Removes a rule and its states; what it still had to send is dropped. */
export async function removeRule(transaction: pg.ClientBase, id: string): Promise<void> {
  await transaction.query('DELETE FROM alerts.rule WHERE id = $1', [id]);
  await dropPending(transaction, id);
}

/** What a rule still had to send is not sent. */
export async function dropPending(transaction: pg.ClientBase, rule: string): Promise<void> {
  await transaction.query(`UPDATE alerts.delivery SET state = 'dropped' WHERE rule = $1 AND state = 'pending'`, [rule]);
}

export async function raiseAtOfRules(pool: pg.Pool): Promise<{ id: string; raiseAt: string; threshold: number }[]> {
  const { rows } = await pool.query<Pick<RuleRow, 'id' | 'raise_at' | 'threshold'>>(
    `SELECT id, raise_at, threshold FROM alerts.rule WHERE subject = 'exposure' ORDER BY id`,
  );
  return rows.map(({ id, raise_at: raiseAt, threshold }) => ({ id, raiseAt, threshold }));
}

export async function saveThreshold(transaction: pg.ClientBase, id: string, threshold: number): Promise<void> {
  await transaction.query('UPDATE alerts.rule SET threshold = $2 WHERE id = $1', [id, threshold]);
}

function toRule(row: RuleRow): CallableRule {
  const { id, subject, url, disabled, scope_kind: kind, scope_value: value } = row;
  const secret = { keyId: row.secret_key, nonce: row.secret_nonce, sealed: row.secret_sealed };
  const common = { id, url, disabled, secret };
  if (subject === 'exposure') {
    const { network, raise_at: raiseAt, threshold } = row;
    return { ...common, on: subject, network, scope: { kind, value } as Scope, raiseAt, threshold };
  }
  const scope = { kind, from: value, to: row.scope_to ?? undefined, input: row.scope_input ?? undefined } as LaneScope;
  return { ...common, on: subject, scope, minQuantity: row.min_quantity, minDays: row.min_days };
}
