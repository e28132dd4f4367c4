import { firstSeen } from '@chokepoint/database';
import type { RecordBatch } from '@chokepoint/event-log';
import type pg from 'pg';
import { UNDECIDED } from '../signals.js';
import { quarantine } from './quarantine.js';
import { readChange, type ReceivedChange, type Rejected } from './read-change.js';

/** A batch in one transaction, committed by the event log with the next position: new changes to decide, and rejects. */
export async function takeBatch(batch: RecordBatch, transaction: pg.ClientBase): Promise<void> {
  const read = batch.records.map(readChange);
  const received = read.filter((each): each is ReceivedChange => 'change' in each);
  const isNew = await firstSeen(transaction, 'alerts', received);
  await storePending(
    transaction,
    received.filter((_, i) => isNew[i]),
  );
  await quarantine(
    transaction,
    batch,
    read.filter((each): each is Rejected => 'reason' in each),
  );
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
