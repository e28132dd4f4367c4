import type pg from 'pg';
import type { AlertType } from '../decide/alert.js';
import { storeAlerts, type DecidedAlert } from '../decide/alert-store.js';
import { decideLanes, type LaneDecision, type RaisedLanes } from './decide-lanes.js';
import { laneAlertOf } from './lane-alert.js';
import { TYPE_OF } from './lane-rule.js';
import { knownSequences, laneRules, lockLanes, raisedLanesOf, saveLaneFacts, saveRaisedLanes, type StoredLaneRule } from './lane-store.js';
import { type LaneEvent, momentsOf } from './moments.js';

/**
 * Decides what came about lanes, moment by moment, in the transaction that takes it in. Unlike scorings, events of lanes
 * wait for no others: each tells all there is about its lane.
 * @returns the types of the alerts
 */
export async function decideBatch(transaction: pg.ClientBase, events: readonly LaneEvent[]): Promise<AlertType[]> {
  if (events.length === 0) return [];
  await lockLanes(transaction);
  const rules = await laneRules(transaction);
  const before = await raisedLanesOf(transaction, rules, events.map(({ data }) => data));
  const alerts: DecidedAlert[] = [];
  let raised: RaisedLanes = before;
  for (const { type, asOf, facts } of momentsOf(events, await knownSequences(transaction, events))) {
    const concerned = rules.filter(({ on }) => TYPE_OF[on] === type);
    const decision = decideLanes(concerned, raised, facts);
    raised = decision.after;
    alerts.push(...laneAlertsOf(decision, concerned, asOf));
  }
  await saveLaneFacts(transaction, events);
  await saveRaisedLanes(transaction, before, raised);
  await storeAlerts(transaction, alerts);
  return alerts.map(({ type }) => type);
}

/** The alerts of a decision; those of a disabled rule are kept but not sent. */
export function laneAlertsOf({ raised, cleared }: LaneDecision, rules: readonly StoredLaneRule[], asOf: string): DecidedAlert[] {
  const byId = new Map(rules.map((rule) => [rule.id, rule]));
  const alert = (type: AlertType) => (transition: LaneDecision['raised'][number]): DecidedAlert => {
    const rule = byId.get(transition.rule)!;
    return { type, data: laneAlertOf(type, rule, asOf, transition.lanes), delivery: rule.disabled ? 'dropped' : 'pending' };
  };
  return [...raised.map(alert('chokepoint.alert.raised.v1')), ...cleared.map(alert('chokepoint.alert.cleared.v1'))];
}
