import type pg from 'pg';
import type { ConsumedRecord } from '../port.js';
import { decodeHeaders } from './headers.js';

/** A partition with something to read, whose position the transaction holds. */
export interface TakenPartition {
  readonly id: number;
  readonly topic: string;
  readonly partition: number;
  readonly nextOffset: bigint;
  readonly endOffset: bigint;
}

interface PartitionRow {
  readonly id: number;
  readonly topic: string;
  readonly partition: number;
  readonly next_offset: string;
  readonly end_offset: string;
}

/**
 * Takes the partition that has waited longest, of those with something to read that no other consumer of
 * the group holds. That is all there is to membership: who is gone holds nothing.
 */
export async function takePartition(
  transaction: pg.ClientBase,
  { group, topics, except }: { group: string; topics: readonly string[]; except: readonly number[] },
): Promise<TakenPartition | undefined> {
  const { rows } = await transaction.query<PartitionRow>({
    name: 'event-log-take',
    text: `select p.id, p.topic, p.partition, c.next_offset, p.next_offset as end_offset
           from event_log.consumer_position c join event_log.topic_partition p using (topic, partition)
           where c.consumer_group = $1 and c.topic = any($2) and p.next_offset > c.next_offset and p.id <> all($3::integer[])
           order by c.committed_at limit 1 for update of c skip locked`,
    values: [group, topics, except],
  });
  const [row] = rows;
  return row && { ...row, nextOffset: BigInt(row.next_offset), endOffset: BigInt(row.end_offset) };
}

type RecordRow = [offset: string, key: Buffer | null, value: Buffer | null, headers: Buffer, timestamp: string];

/** The next records of a partition, at most `maxRecords`, and none that begins past `maxBytes`. */
export async function readRecords(
  transaction: pg.ClientBase,
  { id, nextOffset }: TakenPartition,
  { maxRecords, maxBytes }: { maxRecords: number; maxBytes: number },
): Promise<ConsumedRecord[]> {
  const { rows } = await transaction.query<RecordRow>({
    name: 'event-log-read',
    text: `select "offset", key, value, headers, timestamp from (
             select "offset", key, value, headers, (extract(epoch from created_at) * 1000)::bigint as timestamp,
               sum(coalesce(octet_length(value), 0)) over (order by "offset") - coalesce(octet_length(value), 0) as bytes_before
             from (select * from event_log.record where partition_id = $1 and "offset" >= $2 order by "offset" limit $3) as next
           ) as measured where bytes_before < $4 order by "offset"`,
    values: [id, nextOffset, maxRecords, maxBytes],
    rowMode: 'array',
  });
  return rows.map(([offset, key, value, headers, timestamp]) => ({
    offset: BigInt(offset),
    key,
    value,
    headers: decodeHeaders(headers),
    timestamp: Number(timestamp),
  }));
}
