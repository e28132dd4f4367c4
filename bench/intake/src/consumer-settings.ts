import kafkajs, { type Consumer } from 'kafkajs';
import type { Run } from './column.js';

/** For the columns that are not ours. */
export const SILENT = { logLevel: kafkajs.logLevel.NOTHING, retry: { retries: 8, initialRetryTime: 100 } };

const MIB = 1024 * 1024;

/** As our event log asks for records, so that none of the columns waits longer or reads less at once. */
export const consumerSettings = {
  allowAutoTopicCreation: false,
  maxBytesPerPartition: 2 * MIB,
  maxBytes: 16 * MIB,
  maxWaitTimeInMs: 500,
  sessionTimeout: 30_000,
};

/** A bare kafkajs consumer in the group of a run. */
export async function openConsumer({ brokers, group, topics, failed }: Run): Promise<Consumer> {
  const kafka = new kafkajs.Kafka({ brokers: [...brokers], ...SILENT });
  const consumer = kafka.consumer({ groupId: group, ...consumerSettings });
  consumer.on(consumer.events.CRASH, ({ payload }) => !payload.restart && failed(payload.error));
  await consumer.connect();
  await consumer.subscribe({ topics: [...topics], fromBeginning: true });
  return consumer;
}
