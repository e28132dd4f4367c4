import { decodeCloudEvent, parseFact, type ReceivedEvent } from '@chokepoint/contracts';
import { createRiskClient, type RiskClient } from '@chokepoint/database/risk';
import type { KafkaMessage } from 'kafkajs';
import { openConsumer } from '../consumer-settings.js';
import type { Column, Reader, Run } from '../column.js';

/** As many as our event log hands over at once. */
const BATCH = 5_000;

/** The first thing one tries when the usual way is too slow. */
export const createMany: Column = { name: 'eachBatch + createMany(skipDuplicates)', reads: 'some', stores: true, join };

async function join(run: Run): Promise<Reader> {
  const prisma = createRiskClient(run.pool);
  const consumer = await openConsumer(run);
  await consumer.run({
    partitionsConsumedConcurrently: run.concurrency,
    eachBatchAutoResolve: false,
    eachBatch: async (payload) => {
      const { messages } = payload.batch;
      for (let start = 0; start < messages.length; start += BATCH) {
        const taken = messages.slice(start, start + BATCH);
        await store(prisma, taken);
        payload.resolveOffset(taken.at(-1)!.offset);
        await payload.commitOffsetsIfNecessary();
        await payload.heartbeat();
        run.done(taken.length);
      }
    },
  });
  return { close: () => consumer.disconnect() };
}

async function store(prisma: RiskClient, messages: readonly KafkaMessage[]): Promise<void> {
  const events = messages.map(read);
  const facts = events.map(({ source, id, time, type, data }) => ({ source, id, time: new Date(time), type, data: JSON.stringify(data) }));
  await prisma.$transaction([
    prisma.fact.createMany({ data: facts, skipDuplicates: true }),
    prisma.unscored.create({ data: { sources: facts.map(({ source }) => source), ids: facts.map(({ id }) => id) } }),
  ]);
}

function read(message: KafkaMessage): ReceivedEvent {
  const decoded = decodeCloudEvent(message);
  const parsed = decoded.ok ? parseFact(decoded.event) : decoded;
  if (!decoded.ok || !parsed.ok) throw new Error(`offset ${message.offset} is no fact`);
  return decoded.event;
}
