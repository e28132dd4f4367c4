import { deadLetterTopic } from '@chokepoint/contracts';
import { enqueue } from '@chokepoint/database';
import type { ConsumedRecord, OutgoingRecord, RecordBatch } from '@chokepoint/event-log';
import type pg from 'pg';
import type { Rejected } from './read-change.js';

const LONGEST_DETAIL = 1_000;

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
      rejected.map(({ detail }) => storable(detail)),
      rejected.map(({ record }) => String(record.offset)),
      rejected.map(({ record }) => record.key),
      rejected.map(({ record }) => record.value),
      rejected.map(({ record }) => JSON.stringify(encodedHeaders(record))),
    ],
  );
  await enqueue(
    transaction,
    'alerts',
    rejected.map((each) => deadLetter(batch, each)),
  );
}

/** Header bytes in base64, since they may be anything. */
function encodedHeaders({ headers }: ConsumedRecord): Record<string, string> {
  return Object.fromEntries(Object.entries(headers).map(([name, value]) => [storable(name), value.toString('base64')]));
}

function deadLetter({ topic, partition }: RecordBatch, { record, reason, detail }: Rejected): OutgoingRecord {
  const why = { reason, detail: detail.slice(0, LONGEST_DETAIL), topic, partition: String(partition), offset: String(record.offset) };
  const headers = Object.entries(why).map(([name, text]) => [`chokepoint-${name}`, Buffer.from(text)] as const);
  return {
    topic: deadLetterTopic(topic),
    key: record.key,
    value: record.value,
    headers: { ...record.headers, ...Object.fromEntries(headers) },
  };
}

/** PostgreSQL's text has neither U+0000 nor lone surrogates. */
function storable(text: string): string {
  return text.toWellFormed().replaceAll('\u0000', '\u2400');
}
