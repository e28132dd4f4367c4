import type { RecordBatch } from '@chokepoint/event-log';
import type pg from 'pg';
<<<<<<< HEAD
=======
import { classify } from './classify.js';
import { storeFacts } from './fact-store.js';
import type { Handover } from './handover.js';
>>>>>>> d21409ac3400e12f12592d7d735aabe745fbe32a
import { quarantine } from './quarantine.js';
import { takeRecords } from './take-records.js';

/** A batch in one transaction, committed by the event log with the next position: facts, what is new to score, rejects. */
<<<<<<< HEAD
export async function takeBatch(batch: RecordBatch, transaction: pg.ClientBase): Promise<void> {
  const { rejected } = await takeRecords(transaction, batch.records);
  await quarantine(transaction, rejected, () => batch);
=======
export async function takeBatch(batch: RecordBatch, transaction: pg.ClientBase, handover?: Handover): Promise<void> {
  const { facts, rejected } = classify(batch.records);
  const conflicts = await storeFacts(transaction, facts, handover);
  await quarantine(transaction, batch, [...rejected, ...conflicts]);
>>>>>>> d21409ac3400e12f12592d7d735aabe745fbe32a
}
