import { openConsumer } from '../consumer-settings.js';
import type { Column, Reader, Run } from '../column.js';

/** What the client could read if there were nothing to do. */
export const bare: Column = { name: 'bare kafkajs eachBatch, reads only', reads: 'many', stores: false, join };

async function join(run: Run): Promise<Reader> {
  const consumer = await openConsumer(run);
  await consumer.run({
    partitionsConsumedConcurrently: run.concurrency,
    eachBatch: ({ batch }) => Promise.resolve(run.done(batch.messages.length)),
  });
  return { close: () => consumer.disconnect() };
}
