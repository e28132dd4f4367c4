import type pg from 'pg';
import { storeAlerts, type DecidedAlert } from '../decide/alert-store.js';
import { laneAlertsOf } from './decide-batch.js';
import { decideLanes } from './decide-lanes.js';
import { laneAlertOf } from './lane-alert.js';
import { type LaneFact, laneName } from './lane-rule.js';
import { knownLaneFacts, raisedLanesOf, saveRaisedLanes, type StoredLaneRule } from './lane-store.js';

/** Decides a rule on lanes that was put on what holds now, as if all of it had just begun. */
export async function reassessLanes(transaction: pg.ClientBase, rule: StoredLaneRule): Promise<void> {
  const facts = await knownLaneFacts(transaction, rule.on);
  const before = await raisedLanesOf(transaction, [rule]);
  const decision = decideLanes([rule], before, facts);
  await saveRaisedLanes(transaction, before, decision.after);
  await storeAlerts(transaction, laneAlertsOf(decision, [rule], newestOf(facts)));
}

/** Clears every lane of a rule that is put on something else or goes altogether, so that no receiver holds it raised for ever. */
export async function clearLanes(transaction: pg.ClientBase, rule: StoredLaneRule, delivery: DecidedAlert['delivery']): Promise<void> {
  const before = await raisedLanesOf(transaction, [rule]);
  const raised = before.get(rule.id);
  if (raised === undefined) return;
  const facts = await knownLaneFacts(transaction, rule.on);
  const type = 'chokepoint.alert.cleared.v1';
  const data = laneAlertOf(type, rule, newestOf(facts), facts.filter((fact) => raised.has(laneName(fact))));
  await saveRaisedLanes(transaction, before, new Map());
  await storeAlerts(transaction, [{ type, data, delivery }]);
}

/** The newest moment of which anything is known: the same decision is the same body. */
function newestOf(facts: readonly LaneFact[]): string {
  return facts.reduce((newest, { asOf }) => (Date.parse(asOf) > Date.parse(newest) ? asOf : newest), new Date(0).toISOString());
}
