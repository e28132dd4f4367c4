import type { ConsumedRecord, RecordBatch } from '@chokepoint/event-log';
import type pg from 'pg';
import { UNDECIDED } from '../signals.js';
import { quarantine } from './quarantine.js';
import { readChange, type ReceivedChange } from './read-change.js';
import { rejectedOf, takeNew, type Taken } from './take-new.js';

/** A batch in one transaction, committed by the event log with the next position: new changes to decide, and rejects. */
export async function takeBatch(batch: RecordBatch, transaction: pg.ClientBase): Promise<void> {
  await quarantine(transaction, batch, rejectedOf(await takeChanges(transaction, batch.records)));
}

/** Stores what is new to decide among records of the exposures topic: the one way by which changes come in. */
export async function takeChanges(transaction: pg.ClientBase, records: readonly ConsumedRecord[]): Promise<readonly Taken[]> {
  const { fresh, taken } = await takeNew<ReceivedChange>(transaction, records.map(readChange));
  await storePending(transaction, fresh);
  return taken;
}

async function storePending(transaction: pg.ClientBase, received: readonly ReceivedChange[]): Promise<void> {
  if (received.length === 0) return;
  await transaction.query({
    name: 'alerts-store-pending',
    text: `WITH stored AS (
             INSERT INTO alerts.pending_change (network, scoring, node, data)
             SELECT * FROM unnest($1::text[], $2::bigint[], $3::text[], $4::text[])
             ON CONFLICT DO NOTHING
           )
           SELECT pg_notify($5, '')`,
    values: [
      received.map(({ change }) => change.network),
      received.map(({ change }) => change.scoring),
      received.map(({ change }) => change.node),
      received.map(({ change }) => JSON.stringify(change)),
      UNDECIDED,
    ],
  });
}
