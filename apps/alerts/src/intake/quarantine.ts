import { enqueue } from '@chokepoint/database';
import { deadLetterOf, storableHeaders, storableText, type RecordBatch } from '@chokepoint/event-log';
import type pg from 'pg';
import type { Rejected } from './read-change.js';

/** Keeps what could not be taken in, with its bytes, and sends it to the dead-letter topic. */
export async function quarantine(transaction: pg.ClientBase, batch: RecordBatch, rejected: readonly Rejected[]): Promise<void> {
  if (rejected.length === 0) return;
  await transaction.query(
    `INSERT INTO alerts.quarantine (reason, detail, topic, partition, "offset", key, value, headers)
     SELECT reason, detail, $1, $2, "offset", key, value, headers
     FROM unnest($3::text[], $4::text[], $5::bigint[], $6::bytea[], $7::bytea[], $8::jsonb[])
       AS rejected (reason, detail, "offset", key, value, headers)`,
    [
      batch.topic,
      batch.partition,
      rejected.map(({ reason }) => reason),
      rejected.map(({ detail }) => storableText(detail)),
      rejected.map(({ record }) => String(record.offset)),
      rejected.map(({ record }) => record.key),
      rejected.map(({ record }) => record.value),
      rejected.map(({ record }) => storableHeaders(record)),
    ],
  );
  await enqueue(
    transaction,
    'alerts',
    rejected.map((each) => deadLetterOf(each.record, batch, each)),
  );
}
