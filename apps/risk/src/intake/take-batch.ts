import type { RecordBatch } from '@chokepoint/event-log';
import type pg from 'pg';
import type { Handover } from './handover.js';
import { quarantine } from './quarantine.js';
import { takeRecords } from './take-records.js';

/** A batch in one transaction, committed by the event log with the next position: facts, what is new to score, rejects. */
export async function takeBatch(batch: RecordBatch, transaction: pg.ClientBase, handover?: Handover): Promise<void> {
  const { rejected } = await takeRecords(transaction, batch.records, handover);
  await quarantine(transaction, rejected, () => batch);
}
