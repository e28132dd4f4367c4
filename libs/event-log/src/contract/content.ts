import { eventually } from '@chokepoint/testing';
import { RecordTooLargeError, UnknownTopicError } from '../errors.js';
import { partitionFor } from '../partitioner.js';
import type { ConsumedRecord, OutgoingRecord } from '../port.js';
import { numbered, recordEffects, Stage, type World } from './world.js';

const LIMIT = 64 * 1024;

/** That bytes arrive as they were sent, up to the limits and in any number. */
export function describeContent(world: () => World): void {
  let stage: Stage;
  beforeEach(async () => (stage = await Stage.open(world(), { maxMessageBytes: LIMIT })));
  afterEach(() => stage.close());

  async function consumed(count: number): Promise<ConsumedRecord[]> {
    const arrived: ConsumedRecord[] = [];
    await stage.subscribe(async ({ records }) => void arrived.push(...records));
    await eventually(() => expect(arrived).toHaveLength(count));
    return arrived;
  }

  it.each<[string, Omit<OutgoingRecord, 'topic'>]>([
    ['no key', { key: null, value: Buffer.from('{}'), headers: {} }],
    ['no value', { key: Buffer.from('a'), value: null, headers: {} }],
    ['an empty key and an empty value', { key: Buffer.alloc(0), value: Buffer.alloc(0), headers: {} }],
    ['bytes that are no text', { key: Buffer.from([0, 0xff]), value: Buffer.from([0xc3, 0x28, 0, 0x5c]), headers: {} }],
    ['headers', { key: null, value: null, headers: { ce_id: Buffer.from('1'), empty: Buffer.alloc(0), bytes: Buffer.from([0, 0xff]) } }],
  ])('brings %s untouched', async (_, { key, value, headers }) => {
    const before = Date.now() - 60_000;
    await stage.log.publish([{ topic: stage.topic, key, value, headers }]);
    const [record] = await consumed(1);
    expect({ ...record.headers }).toEqual(headers);
    expect([record.key, record.value]).toEqual([key, value]);
    expect(record.timestamp).toBeGreaterThan(before);
    expect(record.timestamp).toBeLessThan(Date.now() + 60_000);
  });

  it('lets a handler put away what it cannot read, and go on', async () => {
    const poison = Buffer.from([0xff, 0xfe, 0]);
    await stage.log.publish([stage.record('a', '{"n":1}'), { topic: stage.topic, key: Buffer.from('a'), value: poison, headers: {} }, stage.record('a', '{"n":2}')]);
    const quarantine: Buffer[] = [];
    const readings: unknown[] = [];
    await stage.subscribe(async ({ records }) => {
      for (const { value } of records) {
        try {
          readings.push(JSON.parse((value as Buffer).toString()));
        } catch {
          quarantine.push(value as Buffer);
        }
      }
    });
    await eventually(() => expect(readings).toEqual([{ n: 1 }, { n: 2 }]));
    expect(quarantine).toEqual([poison]);
  });

  it('puts a key where every other Kafka client would', async () => {
    const partitions = new Map<string, number>();
    const keys = numbered('node', 20);
    await stage.log.publish(keys.map((key) => stage.record(key, key)));
    await stage.subscribe(async ({ partition, records }) => records.forEach(({ key }) => partitions.set(String(key), partition)));
    await eventually(() => expect(partitions.size).toBe(20));
    expect(Object.fromEntries(partitions)).toEqual(Object.fromEntries(keys.map((key) => [key, partitionFor(Buffer.from(key), 3)])));
  });

  it('takes a record at the size limit of its topic, and many of them at once', async () => {
    const value = Buffer.alloc(LIMIT - 'key'.length - 'name'.length - 'header'.length, 'x');
    const record = { topic: stage.topic, key: Buffer.from('key'), value, headers: { name: Buffer.from('header') } };
    await stage.log.publish([record]);
    await stage.log.publish(Array.from({ length: 40 }, () => record));
    for (const { value: arrived } of await consumed(41)) expect(arrived?.length).toBe(value.length);
  });

  it('refuses a record over the limit before it stores any', async () => {
    const tooLarge: OutgoingRecord = { topic: stage.topic, key: null, value: Buffer.alloc(LIMIT + 1), headers: {} };
    await expect(stage.log.publish([stage.record('a', 'before'), tooLarge])).rejects.toThrow(RecordTooLargeError);
    await stage.log.publish([stage.record('a', 'after')]);
    expect((await consumed(1)).map(({ value }) => String(value))).toEqual(['after']);
  });

  it('says that a topic is not there', async () => {
    await expect(stage.log.publish([{ ...stage.record('a', 'value'), topic: stage.world.unique('nowhere') }])).rejects.toThrow(UnknownTopicError);
  });

  it('takes a hundred thousand records at once', async () => {
    const values = numbered('value', 100_000);
    await stage.log.publish(values.map((value) => stage.record(value, value)));
    await stage.subscribe(recordEffects());
    const count = async () => (await stage.world.pool.query('select count(*)::integer, count(distinct value)::integer as different from effect where topic = $1', [stage.topic])).rows[0];
    await eventually(async () => expect(await count()).toEqual({ count: 100_000, different: 100_000 }), 30_000);
  });

  it('creates topics again without harm, and publishes nothing without complaint', async () => {
    await stage.log.createTopics([{ name: stage.topic, partitions: 3, retentionMs: 60_000, maxMessageBytes: LIMIT }]);
    await stage.log.publish([]);
    await expect(stage.log.ready()).resolves.toBeUndefined();
  });
}
