import { enqueue } from '@chokepoint/database';
import { deadLetterOf, storableHeaders, storableText, type ConsumedRecord, type RecordBatch } from '@chokepoint/event-log';
import type pg from 'pg';
import type { Rejected } from './classify.js';

/** Of the log: where a record came from. */
export type Place = Pick<RecordBatch, 'topic' | 'partition'>;

/** Keeps what could not be a fact, with its bytes, and sends it to the dead-letter topic: once, however often it comes. */
export async function quarantine<R extends ConsumedRecord>(transaction: pg.ClientBase, rejected: readonly Rejected<R>[], placeOf: (record: R) => Place): Promise<void> {
  if (rejected.length === 0) return;
  const placed = rejected.map((each) => ({ ...each, place: placeOf(each.record) }));
  const fresh = await insert(transaction, placed);
  const letters = placed.filter((each) => fresh.delete(fingerprintOf(each)));
  await enqueue(transaction, 'risk', letters.map((each) => deadLetterOf(each.record, each.place, each)));
}

type Placed = Rejected & { readonly place: Place };

async function insert(transaction: pg.ClientBase, rejected: readonly Placed[]): Promise<Set<string>> {
  const { rows } = await transaction.query<{ fingerprint: string }>(
    `INSERT INTO risk.quarantine (fingerprint, reason, detail, topic, partition, "offset", key, value, headers)
     SELECT * FROM unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::int[], $6::bigint[], $7::bytea[], $8::bytea[], $9::jsonb[])
     ON CONFLICT (fingerprint) DO NOTHING RETURNING fingerprint`,
    [
      rejected.map(fingerprintOf),
      rejected.map(({ reason }) => reason),
      rejected.map(({ detail }) => storableText(detail)),
      rejected.map(({ place }) => place.topic),
      rejected.map(({ place }) => place.partition),
      rejected.map(({ record }) => String(record.offset)),
      rejected.map(({ record }) => record.key),
      rejected.map(({ record }) => record.value),
      rejected.map(({ record }) => storableHeaders(record)),
    ],
  );
  return new Set(rows.map((row) => row.fingerprint));
}

function fingerprintOf({ place, record, fingerprint }: Placed): string {
  return fingerprint ?? `${place.topic}/${place.partition}/${record.offset}`;
}
