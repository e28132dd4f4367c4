import type pg from 'pg';
import type { PartitionLag } from '../port.js';

interface LagRow {
  readonly topic: string;
  readonly partition: number;
  readonly next_offset: string;
  readonly end_offset: string;
}

/** How far a group is behind in each partition. */
export async function readLag(pool: pg.Pool, group: string, topics: readonly string[]): Promise<PartitionLag[]> {
  const { rows } = await pool.query<LagRow>(
    `select topic, partition, coalesce(c.next_offset, 0) as next_offset, p.next_offset as end_offset
     from event_log.topic_partition p
     left join (select * from event_log.consumer_position where consumer_group = $1) c using (topic, partition)
     where topic = any($2) order by topic, partition`,
    [group, topics],
  );
  return rows.map(({ topic, partition, next_offset, end_offset }) => ({ topic, partition, nextOffset: BigInt(next_offset), endOffset: BigInt(end_offset) }));
}
