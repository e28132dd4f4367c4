import { inTransaction } from '@chokepoint/database';
import type pg from 'pg';
import { thresholdOf, type LevelBounds } from '../decide/threshold.js';
import { lockNetwork, type NetworkProgress } from '../decide/state-store.js';
import type { DecidedAlert } from '../decide/alert-store.js';
import { lockLanes } from '../lanes/lane-store.js';
import { clearLanes, reassessLanes } from '../lanes/reassess-lanes.js';
import type { FieldProblem, PutRule } from './read-rule.js';
import { clearAll, reassess } from './reassess.js';
import { findRule, lockRule, raiseAtOfRules, removeRule, saveRule, saveThreshold, type CallableRule } from './rule-store.js';
import type { SecretBox } from './secret.js';

/**
 * Makes or replaces a rule and decides it at once; the problem when a new rule has no secret. One that was disabled and is
 * no longer begins anew, so that what is raised by then is sent.
 */
export async function putRule(pool: pg.Pool, secrets: SecretBox, rule: PutRule): Promise<FieldProblem | undefined> {
  return inTransaction(pool, async (transaction) => {
    await lockRule(transaction, rule.id);
    const before = await findRule(transaction, rule.id);
    const secret = rule.secret === undefined ? before?.secret : secrets.seal(rule.secret, rule.id);
    if (secret === undefined) return { path: '/rule/secret', message: 'is missing: a new rule needs one' };
    const progress = await lockWatched(transaction, before ? [before, rule] : [rule]);
    if (before && !isOnTheSame(before, rule)) await clear(transaction, before, progress, rule.disabled ? 'dropped' : 'pending');
    else if (before?.disabled && !rule.disabled) await clear(transaction, before, progress, 'none');
    await saveRule(transaction, rule, secret);
    if (rule.on === 'exposure') await reassess(transaction, rule, progress.get(rule.network)?.moment);
    else await reassessLanes(transaction, rule);
    return undefined;
  });
}

/** Removes a rule: what it held raised is published as cleared, but no longer sent. @returns whether there was one */
export async function deleteRule(pool: pg.Pool, id: string): Promise<boolean> {
  return inTransaction(pool, async (transaction) => {
    await lockRule(transaction, id);
    const rule = await findRule(transaction, id);
    if (rule === undefined) return false;
    await clear(transaction, rule, await lockWatched(transaction, [rule]), 'none');
    await removeRule(transaction, id);
    return true;
  });
}

/** Brings rules that name a level to its present bounds, which are configuration and may have changed since they were put. */
export async function renewThresholds(pool: pg.Pool, bounds: LevelBounds): Promise<void> {
  for (const { id, raiseAt, threshold } of await raiseAtOfRules(pool)) {
    const present = thresholdOf(raiseAt, bounds);
    if (present !== undefined && present !== threshold) await renewThreshold(pool, id, bounds);
  }
}

async function renewThreshold(pool: pg.Pool, id: string, bounds: LevelBounds): Promise<void> {
  await inTransaction(pool, async (transaction) => {
    await lockRule(transaction, id);
    const rule = await findRule(transaction, id);
    if (rule?.on !== 'exposure') return;
    const threshold = thresholdOf(rule.raiseAt, bounds);
    if (threshold === undefined) return;
    const { moment } = await lockNetwork(transaction, rule.network);
    await saveThreshold(transaction, id, threshold);
    await reassess(transaction, { ...rule, threshold }, moment);
  });
}

type Progress = ReadonlyMap<string, NetworkProgress>;

/** Locks all that decides on what the rules watch. */
async function lockWatched(transaction: pg.ClientBase, rules: readonly (PutRule | CallableRule)[]): Promise<Progress> {
  const networks = rules.flatMap((rule) => (rule.on === 'exposure' ? [rule.network] : []));
  const locked = new Map<string, NetworkProgress>();
  for (const network of [...new Set(networks)].sort()) locked.set(network, await lockNetwork(transaction, network));
  if (networks.length < rules.length) await lockLanes(transaction);
  return locked;
}

function isOnTheSame(before: CallableRule, rule: PutRule): boolean {
  return before.on === 'exposure' ? rule.on === 'exposure' && rule.network === before.network : rule.on === before.on;
}

async function clear(transaction: pg.ClientBase, rule: CallableRule, progress: Progress, delivery: DecidedAlert['delivery']): Promise<void> {
  if (rule.on === 'exposure') await clearAll(transaction, rule, progress.get(rule.network)?.moment, delivery);
  else await clearLanes(transaction, rule, delivery);
}
