import type { ConsumedRecord, RecordBatch } from '@chokepoint/event-log';
import type pg from 'pg';
import type { AlertType } from '../decide/alert.js';
import { quarantine } from '../intake/quarantine.js';
import { rejectedOf, takeNew, type Taken } from '../intake/take-new.js';
import { decideBatch } from './decide-batch.js';
import { readLaneEvent, type ReceivedLaneEvent } from './read-lane-event.js';

/**
 * A batch in one transaction, committed by the event log with the next position: states, alerts, and rejects.
 * @returns the types of the alerts
 */
export async function takeLaneBatch(batch: RecordBatch, transaction: pg.ClientBase): Promise<AlertType[]> {
  const { taken, alerts } = await takeLaneEvents(transaction, batch.records);
  await quarantine(transaction, batch, rejectedOf(taken));
  return alerts;
}

export interface TakenLaneEvents {
  readonly taken: readonly Taken[];
  readonly alerts: AlertType[];
}

/** Decides what is new among records of the lanes topic: the one way by which facts about lanes come in. */
export async function takeLaneEvents(transaction: pg.ClientBase, records: readonly ConsumedRecord[]): Promise<TakenLaneEvents> {
  const { fresh, taken } = await takeNew<ReceivedLaneEvent>(transaction, records.map(readLaneEvent));
  return { taken, alerts: await decideBatch(transaction, fresh) };
}
