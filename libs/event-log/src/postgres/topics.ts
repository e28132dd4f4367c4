import type { Topic } from '@chokepoint/contracts';
import type pg from 'pg';
import { UnknownTopicError } from '../errors.js';

/** Declares topics; those that exist take the new limits, and more partitions if there are more. */
export async function createTopics(pool: pg.Pool, topics: readonly Topic[]): Promise<void> {
  // In one order, so that services that start together wait for each other and do not deadlock.
  const sorted = [...topics].sort((a, b) => (a.name < b.name ? -1 : 1));
  await pool.query(
    `with declared as (
       select * from unnest($1::text[], $2::integer[], $3::bigint[], $4::integer[]) as topic (name, partitions, retention_ms, max_message_bytes)
     ), created as (
       insert into event_log.topic (name, retention_ms, max_message_bytes) select name, retention_ms, max_message_bytes from declared
       on conflict (name) do update set retention_ms = excluded.retention_ms, max_message_bytes = excluded.max_message_bytes
       returning name
     )
     insert into event_log.topic_partition (topic, partition)
     select name, partition from created join declared using (name), generate_series(0, partitions - 1) as partition
     order by name, partition
     on conflict do nothing`,
    [
      sorted.map(({ name }) => name),
      sorted.map(({ partitions }) => partitions),
      sorted.map(({ retentionMs }) => retentionMs),
      sorted.map(({ maxMessageBytes }) => maxMessageBytes),
    ],
  );
}

export interface StoredTopic {
  readonly maxMessageBytes: number;
  /** Ids of the partitions, in their order. */
  readonly partitionIds: readonly number[];
}

/** What the log knows of topics; throws when one is not there. */
export async function readTopics(client: pg.Pool | pg.ClientBase, names: readonly string[]): Promise<Map<string, StoredTopic>> {
  const { rows } = await client.query<{ name: string; max_message_bytes: number; ids: number[] }>(
    `select name, max_message_bytes, array_agg(p.id order by p.partition) as ids
     from event_log.topic join event_log.topic_partition p on p.topic = name
     where name = any($1) group by name`,
    [names],
  );
  const found = new Map(rows.map(({ name, max_message_bytes, ids }) => [name, { maxMessageBytes: max_message_bytes, partitionIds: ids }]));
  const missing = names.filter((name) => !found.has(name));
  if (missing.length > 0) throw new UnknownTopicError(missing);
  return found;
}
