import type { ExposureChanged } from '@chokepoint/contracts';
import type pg from 'pg';
import type { Moment } from './alert.js';
import type { States } from './decide.js';
import type { Rule, Scope } from './rule.js';

/** A rule as decisions need it. */
export interface StoredRule extends Rule {
  readonly disabled: boolean;
}

/** How far a network is decided. */
export interface NetworkProgress {
  readonly nextScoring: number;
  /** How long later scorings have waited for the next one; null: they do not. */
  readonly blockedMs: number | null;
  /** Of the last decided scoring; absent before the first. */
  readonly moment?: Moment;
}

interface RuleRow {
  id: string;
  network: string;
  scope_kind: Scope['kind'];
  scope_value: string;
  threshold: number;
  disabled: boolean;
}

interface NetworkRow {
  next_scoring: string;
  blocked_ms: number | null;
  network_version: string | null;
  model_version: string;
  as_of: string | null;
}

/** Everything that decides about a network first takes this lock; more than one in the order of their names. */
export async function lockNetwork(transaction: pg.ClientBase, network: string): Promise<NetworkProgress> {
  await transaction.query('INSERT INTO alerts.network (network) VALUES ($1) ON CONFLICT DO NOTHING', [network]);
  const { rows } = await transaction.query<NetworkRow>(
    `SELECT next_scoring, extract(epoch FROM now() - blocked_since)::float8 * 1000 AS blocked_ms, network_version, model_version, as_of
     FROM alerts.network WHERE network = $1 FOR UPDATE`,
    [network],
  );
  const { next_scoring, blocked_ms, network_version, model_version, as_of } = rows[0];
  const moment = as_of === null ? undefined : { asOf: as_of, networkVersion: Number(network_version), modelVersion: model_version };
  return { nextScoring: Number(next_scoring), blockedMs: blocked_ms, ...(moment && { moment }) };
}

/** The rules of a network, held as they are until the decision is stored: a rule cannot be disabled meanwhile. */
export async function rulesOf(transaction: pg.ClientBase, network: string): Promise<StoredRule[]> {
  const { rows } = await transaction.query<RuleRow>(
    `SELECT id, network, scope_kind, scope_value, threshold, disabled FROM alerts.rule WHERE network = $1 ORDER BY id FOR SHARE`,
    [network],
  );
  return rows.map(({ scope_kind, scope_value, ...row }) => ({ ...row, scope: { kind: scope_kind, value: scope_value } }));
}

export async function statesOf(transaction: pg.ClientBase, rules: readonly Rule[]): Promise<States> {
  const { rows } = await transaction.query<{ rule: string; nodes: string[] }>(
    'SELECT rule, array_agg(node ORDER BY node) AS nodes FROM alerts.raised WHERE rule = ANY($1) GROUP BY rule',
    [rules.map(({ id }) => id)],
  );
  return new Map(rows.map(({ rule, nodes }) => [rule, new Set(nodes)]));
}

/** Stores what differs between two sets of states. */
export async function saveStates(transaction: pg.ClientBase, before: States, after: States): Promise<void> {
  const raised = missing(after, before);
  const cleared = missing(before, after);
  if (raised.length > 0) await transaction.query('INSERT INTO alerts.raised SELECT * FROM unnest($1::text[], $2::text[])', columns(raised));
  if (cleared.length === 0) return;
  await transaction.query(
    'DELETE FROM alerts.raised USING unnest($1::text[], $2::text[]) AS cleared (rule, node) WHERE raised.rule = cleared.rule AND raised.node = cleared.node',
    columns(cleared),
  );
}

/** The last decided change of every node of a network. */
export async function knownChanges(transaction: pg.ClientBase, network: string): Promise<ExposureChanged[]> {
  const { rows } = await transaction.query<{ data: string }>('SELECT data FROM alerts.exposure WHERE network = $1 ORDER BY node', [
    network,
  ]);
  return rows.map(({ data }) => JSON.parse(data) as ExposureChanged);
}

function missing(from: States, inOther: States): [rule: string, node: string][] {
  return [...from].flatMap(([rule, nodes]) =>
    [...nodes].filter((node) => !inOther.get(rule)?.has(node)).map((node): [string, string] => [rule, node]),
  );
}

function columns(pairs: readonly [string, string][]): [string[], string[]] {
  return [pairs.map(([rule]) => rule), pairs.map(([, node]) => node)];
}
