import type { Admin, Consumer } from 'kafkajs';
import type pg from 'pg';
import { createPositions, partitionName, readPositions } from '../consumer-position.js';
import { LogReplacedError } from '../errors.js';

/** Next offsets by `topic/partition`. */
export type Positions = Map<string, bigint>;

/** What a consumer holds from one rebalance to the next: partitions of each topic. */
export type Assignment = Readonly<Record<string, readonly number[]>>;

export interface GenerationOptions {
  readonly group: string;
  readonly pool: pg.Pool;
  readonly consumer: Consumer;
  readonly admin: Admin;
}

/**
 * Sends the consumer to the positions in our database, which are the truth: what Kafka has stored for the
 * group is a copy for its tools, and may be behind or, after our database was restored, ahead.
 */
export async function seekToStored(assignment: Assignment, { group, pool, consumer, admin }: GenerationOptions): Promise<Positions> {
  const reached: Positions = new Map();
  const topics = Object.keys(assignment);
  const partitions = topics.flatMap((topic) => assignment[topic].map((partition) => ({ topic, partition })));
  if (partitions.length === 0) return reached;
  await createPositions(pool, group, partitions);
  const stored = await readPositions(pool, group, topics);
  const kept = await readOffsets(admin, topics);
  for (const { topic, partition } of partitions) {
    const nextOffset = stored.get(partitionName({ topic, partition })) as bigint;
    const { low, high } = kept.get(partitionName({ topic, partition })) ?? { low: 0n, high: 0n };
    if (nextOffset > high) throw new LogReplacedError({ group, topic, partition, nextOffset, endOffset: high });
    // Retention may have removed what was to come next.
    const offset = nextOffset > low ? nextOffset : low;
    consumer.seek({ topic, partition, offset: String(offset) });
    reached.set(partitionName({ topic, partition }), offset);
  }
  return reached;
}

/** The first and the next offset of every partition, by `topic/partition`. */
export async function readOffsets(admin: Admin, topics: readonly string[]): Promise<Map<string, { low: bigint; high: bigint }>> {
  const found = new Map<string, { low: bigint; high: bigint }>();
  for (const topic of topics) {
    for (const { partition, low, high } of await admin.fetchTopicOffsets(topic)) {
      found.set(partitionName({ topic, partition }), { low: BigInt(low), high: BigInt(high) });
    }
  }
  return found;
}
