import type { Topic } from '@chokepoint/contracts';
import type { Admin } from 'kafkajs';

/** Room for what Kafka adds to a record before it compares it with the topic's limit. */
const RECORD_BATCH_OVERHEAD_BYTES = 16 * 1024;

/** Creates the topics that are not there; those that are stay as they are. */
export async function createTopics(admin: Admin, topics: readonly Topic[]): Promise<void> {
  const existing = new Set(await admin.listTopics());
  const missing = topics.filter(({ name }) => !existing.has(name));
  if (missing.length === 0) return;
  await admin.createTopics({
    waitForLeaders: true,
    topics: missing.map(({ name, partitions, retentionMs, maxMessageBytes }) => ({
      topic: name,
      numPartitions: partitions,
      replicationFactor: -1,
      configEntries: [
        { name: 'retention.ms', value: String(retentionMs) },
        { name: 'max.message.bytes', value: String(maxMessageBytes + RECORD_BATCH_OVERHEAD_BYTES) },
      ],
    })),
  });
}
