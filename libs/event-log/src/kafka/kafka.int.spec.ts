import { migrate } from '@chokepoint/database';
import { eventually, freshDatabase, kafkaForTests } from '@chokepoint/testing';
import { gzipSync } from 'node:zlib';
import type { Admin, Kafka } from 'kafkajs';
import kafkajs from 'kafkajs';
import { connectEventLog } from '../connect.js';
import { describeEventLog } from '../contract/contract.js';
import { numbered, recordEffects, SILENT, Stage, type World } from '../contract/world.js';
import { LogReplacedError } from '../errors.js';
import { createClient } from './client.js';

async function open(): Promise<World> {
  const [{ pool, url, drop }, { brokers, unique }] = await Promise.all([freshDatabase({ migrate, max: 40 }), kafkaForTests()]);
  // The least that brokers take.
  const configuration = { kind: 'kafka' as const, brokers, sessionTimeoutMs: 6_000 };
  return {
    pool,
    databaseUrl: url,
    configuration,
    connect: () => connectEventLog({ ...configuration, logger: SILENT }, pool),
    unique,
    close: drop,
  };
}

describeEventLog('Kafka', open, (world) => {
  let stage: Stage;
  let kafka: Kafka;
  let admin: Admin;
  beforeEach(async () => {
    stage = await Stage.open(world());
    kafka = createClient({ brokers: (world().configuration as { brokers: readonly string[] }).brokers, logger: SILENT });
    admin = kafka.admin();
    await admin.connect();
  });
  afterEach(async () => {
    await stage.close();
    await admin.disconnect();
  });

  // The broker itself compresses what this topic keeps, with the Java client's codecs.
  it.each(['gzip', 'snappy', 'lz4', 'zstd'])('reads what was compressed with %s', async (codec) => {
    await setTopic({ 'compression.type': codec });
    const sent = [...numbered('a rather compressible value', 2_000).map((value) => Buffer.from(value)), noise(60_000), Buffer.from('short')];
    await stage.log.publish(sent.map((value) => ({ ...stage.record('a', ''), value })));
    const arrived: Buffer[] = [];
    await stage.subscribe(async ({ records }) => void arrived.push(...records.map(({ value }) => value as Buffer)));
    await eventually(() => expect(arrived).toHaveLength(sent.length));
    expect(Buffer.concat(arrived).equals(Buffer.concat(sent))).toBe(true);
  });

  it('leaves out what a transaction took back, and waits for one that is open', async () => {
    const producer = kafka.producer({ transactionalId: stage.topic, idempotent: true, maxInFlightRequests: 1 });
    await producer.connect();
    const send = (transaction: kafkajs.Transaction, value: string) => transaction.send({ topic: stage.topic, messages: [{ key: 'a', value }] });
    const aborted = await producer.transaction();
    await send(aborted, 'aborted');
    await aborted.abort();
    const committed = await producer.transaction();
    await send(committed, 'committed');
    const subscription = await stage.subscribe(recordEffects());
    await new Promise((resolve) => setTimeout(resolve, 1_000));
    expect(await stage.values()).toEqual([]);
    await committed.commit();
    await producer.disconnect();
    await eventually(async () => expect(await stage.values()).toEqual(['committed']));
    await stage.log.publish([stage.record('a', 'behind')]);
    await eventually(async () => expect(await stage.values()).toEqual(['committed', 'behind']));
    await eventually(async () => expect((await subscription.lag()).every(({ nextOffset, endOffset }) => nextOffset === endOffset)).toBe(true));
  });

  it('shows its position to Kafka, so that ordinary tools see the lag', async () => {
    const values = numbered('value', 50);
    await stage.log.publish(values.map((value) => stage.record('a', value)));
    await stage.subscribe(recordEffects());
    await eventually(async () => {
      const [{ partitions }] = await admin.fetchOffsets({ groupId: stage.topic, topics: [stage.topic] });
      expect(partitions.map(({ offset }) => offset)).toContain('50');
    });
  });

  it('goes by the stored position when the one in Kafka is ahead, even if nothing new comes', async () => {
    await stage.log.publish(numbered('value', 20).map((value) => stage.record('a', value)));
    const end = await eventually(() => admin.fetchTopicOffsets(stage.topic));
    await admin.setOffsets({ groupId: stage.topic, topic: stage.topic, partitions: end.map(({ partition, offset }) => ({ partition, offset })) });
    await stage.subscribe(recordEffects());
    await eventually(async () => expect(await stage.values()).toEqual(numbered('value', 20)));
  });

  it('goes on behind what retention removed', async () => {
    const partition = await publishToOne(numbered('value', 20));
    await admin.deleteTopicRecords({ topic: stage.topic, partitions: [{ partition, offset: '15' }] });
    await stage.subscribe(recordEffects());
    await eventually(async () => expect(await stage.values()).toEqual(numbered('value', 20).slice(15)));
  });

  it('gives up when the log ends before its position: the topic was replaced', async () => {
    const partition = await publishToOne(['only']);
    await world().pool.query('insert into event_log.consumer_position values ($1, $1, $2, 1000)', [stage.topic, partition]);
    const failure = new Promise<Error>((resolve) => void stage.subscribe(recordEffects(), { onFatal: resolve }));
    expect(await failure).toBeInstanceOf(LogReplacedError);
    expect(String(await failure)).toContain('has read');
    expect(await stage.values()).toEqual([]);
  });

  it('goes on when its database was away', async () => {
    const { pool } = world();
    await stage.subscribe(recordEffects());
    await stage.log.publish([stage.record('a', 'before')]);
    await eventually(async () => expect(await stage.values()).toEqual(['before']));
    const others = `select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()`;
    pool.on('error', () => undefined);
    const publishing = stage.log.publish(numbered('value', 500).map((value) => stage.record('a', value)));
    for (let round = 0; round < 20; round++) await pool.query(others).catch(() => undefined);
    await publishing;
    await eventually(async () => expect(await stage.values()).toEqual(['before', ...numbered('value', 500)]));
  });

  it('says that nobody answers', async () => {
    const log = connectEventLog({ kind: 'kafka', brokers: ['127.0.0.1:1'], logger: SILENT }, world().pool);
    await expect(log.ready()).rejects.toThrow();
    await log.close();
  });

  async function setTopic(settings: Record<string, string>): Promise<void> {
    const configEntries = Object.entries({ 'max.message.bytes': '1000000', ...settings }).map(([name, value]) => ({ name, value }));
    await admin.alterConfigs({ validateOnly: false, resources: [{ type: kafkajs.ConfigResourceTypes.TOPIC, name: stage.topic, configEntries }] });
  }

  async function publishToOne(values: readonly string[]): Promise<number> {
    await stage.log.publish(values.map((value) => stage.record('a', value)));
    const offsets = await eventually(() => admin.fetchTopicOffsets(stage.topic));
    return offsets.find(({ high }) => high !== '0')!.partition;
  }
});

/** Bytes that compression does not make smaller. */
function noise(length: number): Buffer {
  let bytes = Buffer.from('noise');
  while (bytes.length < length) bytes = Buffer.concat([bytes, gzipSync(bytes.subarray(-5_000)), gzipSync(Buffer.from(String(bytes.length)))]);
  return bytes.subarray(0, length);
}
