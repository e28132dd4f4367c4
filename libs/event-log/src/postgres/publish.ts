import { bigintArray, byteaArray } from '@chokepoint/database';
import type pg from 'pg';
import type { OutgoingRecord } from '../port.js';
import { chunkBySize } from '../record-size.js';
import { encodeHeaders } from './headers.js';
import { CHANNEL } from './wake-ups.js';

/** A statement's worth. */
const CHUNK_BYTES = 8 * 1024 * 1024;
const CHUNK_RECORDS = 5_000;

/** Which partition (by its id) each record goes to. */
export type Placement = (record: OutgoingRecord) => number;

/**
 * Appends records in the caller's transaction. Holds their partitions to its end: the next publisher gets
 * them when ours are there for all to see, so nobody ever reads past an offset that is still to come.
 */
export async function appendRecords(transaction: pg.ClientBase, records: readonly OutgoingRecord[], place: Placement): Promise<void> {
  const placed = new Map(records.map((record) => [record, place(record)]));
  const next = await lockPartitions(transaction, [...new Set(placed.values())]);
  for (const chunk of chunkBySize(records, CHUNK_BYTES, CHUNK_RECORDS)) {
    const ids = chunk.map((record) => placed.get(record) as number);
    const offsets = ids.map((id) => takeOffset(next, id));
    await insertRecords(transaction, chunk, ids, offsets);
  }
  await transaction.query({
    name: 'event-log-advance',
    text: `with advanced as (
             update event_log.topic_partition p set next_offset = after.next_offset
             from unnest($1::integer[], $2::bigint[]) as after (id, next_offset) where p.id = after.id
           ) select pg_notify('${CHANNEL}', '')`,
    values: [[...next.keys()], [...next.values()]],
  });
}

/** Lowest id first, whoever locks: publishers that share partitions never wait for each other in a circle. */
async function lockPartitions(transaction: pg.ClientBase, ids: readonly number[]): Promise<Map<number, bigint>> {
  const { rows } = await transaction.query<{ id: number; next_offset: string }>({
    name: 'event-log-lock-partitions',
    text: 'select id, next_offset from event_log.topic_partition where id = any($1::integer[]) order by id for update',
    values: [ids],
  });
  return new Map(rows.map(({ id, next_offset }) => [id, BigInt(next_offset)]));
}

function takeOffset(next: Map<number, bigint>, id: number): bigint {
  const offset = next.get(id) as bigint;
  next.set(id, offset + 1n);
  return offset;
}

async function insertRecords(transaction: pg.ClientBase, records: readonly OutgoingRecord[], ids: readonly number[], offsets: readonly bigint[]): Promise<void> {
  await transaction.query({
    name: 'event-log-append',
    text: `insert into event_log.record (partition_id, "offset", key, value, headers)
           select * from unnest($1::integer[], $2::bigint[], $3::bytea[], $4::bytea[], $5::bytea[])`,
    values: [ids, bigintArray(offsets), byteaArray(records.map(({ key }) => key)), byteaArray(records.map(({ value }) => value)), byteaArray(records.map(({ headers }) => encodeHeaders(headers)))],
  });
}
