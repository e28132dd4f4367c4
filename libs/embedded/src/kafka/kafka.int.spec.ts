import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import kafkajs from 'kafkajs';
import { startKafka, type RunningKafka } from './start.js';

async function withAdmin<T>({ brokers }: RunningKafka, work: (admin: kafkajs.Admin) => Promise<T>): Promise<T> {
  const admin = new kafkajs.Kafka({ brokers: [...brokers], logLevel: kafkajs.logLevel.NOTHING }).admin();
  await admin.connect();
  return work(admin).finally(() => admin.disconnect());
}

describe('an embedded Kafka', () => {
  const external = process.env.KAFKA_BROKERS;
  beforeEach(() => delete process.env.KAFKA_BROKERS);
  afterAll(() => {
    if (external) process.env.KAFKA_BROKERS = external;
  });

  it('is the one of KAFKA_BROKERS when that is set', async () => {
    process.env.KAFKA_BROKERS = 'one:9092, two:9092';
    const { kind, brokers, stop } = await startKafka();
    expect({ kind, brokers }).toEqual({ kind: 'external', brokers: ['one:9092', 'two:9092'] });
    await stop();
  });

  it('keeps its topics in its folder', async () => {
    const dataDir = await mkdtemp(join(tmpdir(), 'chokepoint-spec-'));
    const first = await startKafka({ dataDir, prefer: 'java' });
    await withAdmin(first, (admin) => admin.createTopics({ waitForLeaders: true, topics: [{ topic: 'kept', numPartitions: 1 }] }));
    await first.stop();
    const again = await startKafka({ dataDir, prefer: 'java' });
    expect(await withAdmin(again, (admin) => admin.listTopics())).toContain('kept');
    await again.stop();
    await rm(dataDir, { recursive: true, force: true });
  }, 180_000);
});
