import type pg from 'pg';

/** One partition as a group reads it. */
export interface GroupPartition {
  readonly group: string;
  readonly topic: string;
  readonly partition: number;
}

/** Makes the rows of partitions that the group has not read yet; they begin at the start. */
export async function createPositions(client: pg.Pool | pg.ClientBase, group: string, partitions: readonly { topic: string; partition: number }[]): Promise<void> {
  await client.query(
    `insert into event_log.consumer_position (consumer_group, topic, partition, next_offset)
     select $1, topic, partition, 0 from unnest($2::text[], $3::integer[]) as wanted (topic, partition)
     on conflict do nothing`,
    [group, partitions.map(({ topic }) => topic), partitions.map(({ partition }) => partition)],
  );
}

/** The group's positions by `topic/partition`, read without waiting for anyone. */
export async function readPositions(client: pg.Pool | pg.ClientBase, group: string, topics: readonly string[]): Promise<Map<string, bigint>> {
  const { rows } = await client.query<{ topic: string; partition: number; next_offset: string }>(
    'select topic, partition, next_offset from event_log.consumer_position where consumer_group = $1 and topic = any($2)',
    [group, topics],
  );
  return new Map(rows.map(({ topic, partition, next_offset }) => [partitionName({ topic, partition }), BigInt(next_offset)]));
}

/** Reads a position and holds it to the end of the transaction: whoever else handles the partition waits, then sees where we left it. */
export async function lockPosition(transaction: pg.ClientBase, { group, topic, partition }: GroupPartition): Promise<bigint> {
  const { rows } = await transaction.query<{ next_offset: string }>({
    name: 'event-log-lock-position',
    text: 'select next_offset from event_log.consumer_position where consumer_group = $1 and topic = $2 and partition = $3 for update',
    values: [group, topic, partition],
  });
  if (rows.length === 0) throw new Error(`The position of ${group} in ${topic} partition ${partition} is gone from event_log.consumer_position.`);
  return BigInt(rows[0].next_offset);
}

/** Moves a position that this transaction holds. */
export async function movePosition(transaction: pg.ClientBase, { group, topic, partition }: GroupPartition, nextOffset: bigint): Promise<void> {
  await transaction.query({
    name: 'event-log-move-position',
    text: `update event_log.consumer_position set next_offset = $4, committed_at = clock_timestamp()
           where consumer_group = $1 and topic = $2 and partition = $3`,
    values: [group, topic, partition, nextOffset],
  });
}

export function partitionName({ topic, partition }: { topic: string; partition: number }): string {
  return `${topic}/${partition}`;
}
