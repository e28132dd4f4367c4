import { LANES_TOPIC } from '@chokepoint/contracts';
import type { KeptRecord, Outcome, TakeAgain } from '@chokepoint/service';
import type { AlertType } from '../decide/alert.js';
import { takeLaneEvents } from '../lanes/take-lane-batch.js';
import { takeChanges } from './take-batch.js';
import type { Taken } from './take-new.js';

/**
 * Takes records of the quarantine as batches that come now, each under its topic.
 * @param onAlert hears of every alert that they cause
 */
export function takeAgain(onAlert: (type: AlertType) => void): TakeAgain {
  return async (transaction, records) => {
    const changes = records.filter(({ topic }) => topic !== LANES_TOPIC.name);
    const lanes = records.filter(({ topic }) => topic === LANES_TOPIC.name);
    const ofChanges = await takeChanges(transaction, changes);
    const ofLanes = await takeLaneEvents(transaction, lanes);
    ofLanes.alerts.forEach(onAlert);
    const outcomes = new Map([...paired(changes, ofChanges), ...paired(lanes, ofLanes.taken)]);
    return records.map((record) => outcomes.get(record)!);
  };
}

function paired(records: readonly KeptRecord[], taken: readonly Taken[]): [KeptRecord, Outcome][] {
  return records.map((record, place) => [record, outcomeOf(taken[place])]);
}

function outcomeOf(taken: Taken): Outcome {
  return typeof taken === 'string' ? { result: taken } : { result: 'rejected', reason: taken.reason, detail: taken.detail };
}
