import { enqueue } from '@chokepoint/database';
import { deadLetterOf, storableHeaders, storableText, type RecordBatch } from '@chokepoint/event-log';
import type pg from 'pg';
import type { Rejected } from './classify.js';

/** Keeps what could not be a fact, with its bytes, and sends it to the dead-letter topic: once, however often it comes. */
export async function quarantine(transaction: pg.ClientBase, batch: RecordBatch, rejected: readonly Rejected[]): Promise<void> {
  if (rejected.length === 0) return;
  const fresh = await insert(transaction, batch, rejected);
  const letters = rejected.filter((each) => fresh.delete(fingerprintOf(batch, each)));
  await enqueue(transaction, 'risk', letters.map((each) => deadLetterOf(each.record, batch, each)));
}

async function insert(transaction: pg.ClientBase, batch: RecordBatch, rejected: readonly Rejected[]): Promise<Set<string>> {
  const { rows } = await transaction.query<{ fingerprint: string }>(
    `INSERT INTO risk.quarantine (fingerprint, reason, detail, topic, partition, "offset", key, value, headers)
     SELECT fingerprint, reason, detail, $1, $2, "offset", key, value, headers
     FROM unnest($3::text[], $4::text[], $5::text[], $6::bigint[], $7::bytea[], $8::bytea[], $9::jsonb[])
       AS rejected (fingerprint, reason, detail, "offset", key, value, headers)
     ON CONFLICT (fingerprint) DO NOTHING RETURNING fingerprint`,
    [
      batch.topic,
      batch.partition,
      rejected.map((each) => fingerprintOf(batch, each)),
      rejected.map(({ reason }) => reason),
      rejected.map(({ detail }) => storableText(detail)),
      rejected.map(({ record }) => String(record.offset)),
      rejected.map(({ record }) => record.key),
      rejected.map(({ record }) => record.value),
      rejected.map(({ record }) => storableHeaders(record)),
    ],
  );
  return new Set(rows.map((row) => row.fingerprint));
}

function fingerprintOf({ topic, partition }: RecordBatch, { record, fingerprint }: Rejected): string {
  return fingerprint ?? `${topic}/${partition}/${record.offset}`;
}
