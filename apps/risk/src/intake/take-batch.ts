import type { RecordBatch } from '@chokepoint/event-log';
import type pg from 'pg';
import { classify } from './classify.js';
import { storeFacts } from './fact-store.js';
import type { Handover } from './handover.js';
import { quarantine } from './quarantine.js';

/** A batch in one transaction, committed by the event log with the next position: facts, what is new to score, rejects. */
export async function takeBatch(batch: RecordBatch, transaction: pg.ClientBase, handover?: Handover): Promise<void> {
  const { facts, rejected } = classify(batch.records);
  const conflicts = await storeFacts(transaction, facts, handover);
  await quarantine(transaction, batch, [...rejected, ...conflicts]);
}
