import type { Admin } from 'kafkajs';
import { readPositions } from '../consumer-position.js';
import type { PartitionLag, SubscribeOptions } from '../port.js';
import { readOffsets } from './generation.js';

/** How far a group is behind in each partition, by the positions in our database. */
export async function readLag(admin: Admin, { group, pool, topics }: SubscribeOptions): Promise<PartitionLag[]> {
  const [stored, kept] = await Promise.all([readPositions(pool, group, topics), readOffsets(admin, topics)]);
  return [...kept].map(([name, { low, high }]) => {
    const slash = name.lastIndexOf('/');
    return { topic: name.slice(0, slash), partition: Number(name.slice(slash + 1)), nextOffset: stored.get(name) ?? low, endOffset: high };
  });
}
