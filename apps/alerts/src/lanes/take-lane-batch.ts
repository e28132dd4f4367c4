import { firstSeen } from '@chokepoint/database';
import type { RecordBatch } from '@chokepoint/event-log';
import type pg from 'pg';
import type { AlertType } from '../decide/alert.js';
import { quarantine } from '../intake/quarantine.js';
import type { Rejected } from '../intake/read-change.js';
import { decideBatch } from './decide-batch.js';
import { readLaneEvent, type ReceivedLaneEvent } from './read-lane-event.js';

/**
 * A batch in one transaction, committed by the event log with the next position: states, alerts, and rejects.
 * @returns the types of the alerts
 */
export async function takeLaneBatch(batch: RecordBatch, transaction: pg.ClientBase): Promise<AlertType[]> {
  const read = batch.records.map(readLaneEvent);
  const received = read.filter((each): each is ReceivedLaneEvent => 'data' in each);
  const isNew = await firstSeen(transaction, 'alerts', received);
  await quarantine(
    transaction,
    batch,
    read.filter((each): each is Rejected => 'reason' in each),
  );
  return decideBatch(
    transaction,
    received.filter((_, i) => isNew[i]),
  );
}
