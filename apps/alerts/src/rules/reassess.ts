import type pg from 'pg';
import { alertOf, type Moment } from '../decide/alert.js';
import { storeAlerts, type DecidedAlert } from '../decide/alert-store.js';
import { decide } from '../decide/decide.js';
import { alertsOf } from '../decide/decide-network.js';
import { knownChanges, saveStates, statesOf, type StoredRule } from '../decide/state-store.js';

/**
 * Decides a rule that was put or changed on what is known of its network, as if everything had just changed: nodes that
 * are above its threshold already are raised, those that it no longer watches are cleared.
 * @param moment of the network's last decided scoring; without one nothing is known
 */
export async function reassess(transaction: pg.ClientBase, rule: StoredRule, moment: Moment | undefined): Promise<void> {
  if (moment === undefined) return;
  const before = await statesOf(transaction, [rule]);
  const decision = decide([rule], before, await knownChanges(transaction, rule.network));
  await saveStates(transaction, before, decision.states);
  await storeAlerts(transaction, alertsOf(decision, [rule], moment));
}

/** Clears every node of a rule that leaves its network or goes altogether, so that no receiver holds it raised for ever. */
export async function clearAll(
  transaction: pg.ClientBase,
  rule: StoredRule,
  moment: Moment | undefined,
  delivery: DecidedAlert['delivery'],
): Promise<void> {
  const before = await statesOf(transaction, [rule]);
  const raised = before.get(rule.id);
  if (raised === undefined || moment === undefined) return;
  const changes = (await knownChanges(transaction, rule.network)).filter(({ node }) => raised.has(node));
  const type = 'chokepoint.alert.cleared.v1';
  await saveStates(transaction, before, new Map());
  await storeAlerts(transaction, [{ type, data: alertOf(type, rule, moment, changes), delivery }]);
}
