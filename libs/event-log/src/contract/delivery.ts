import { eventually } from '@chokepoint/testing';
import type { RecordBatch } from '../port.js';
import { numbered, recordEffects, Stage, type World } from './world.js';

/** What arrives, in which order, and that it does so again after a failure. */
export function describeDelivery(world: () => World): void {
  let stage: Stage;
  beforeEach(async () => (stage = await Stage.open(world())));
  afterEach(() => stage.close());

  it('keeps the order of a key, whoever else publishes', async () => {
    const other = stage.connect();
    for (let round = 0; round < 5; round++) {
      const wafers = numbered(`wafers-${round}`, 20).map((value) => stage.record('wafers', value));
      const stacks = numbered(`stacks-${round}`, 20).map((value) => stage.record('stacks', value));
      await Promise.all([stage.log.publish(wafers), other.publish(stacks)]);
    }
    await stage.subscribe(recordEffects());
    const inOrder = (name: string) => [0, 1, 2, 3, 4].flatMap((round) => numbered(`${name}-${round}`, 20));
    await eventually(async () => {
      const effects = await stage.effects();
      expect(effects.filter(({ key }) => key === 'wafers').map(({ value }) => value)).toEqual(inOrder('wafers'));
      expect(effects.filter(({ key }) => key === 'stacks').map(({ value }) => value)).toEqual(inOrder('stacks'));
    });
  });

  it('hands over batches of one partition with rising offsets, no larger than asked for', async () => {
    const batches: RecordBatch[] = [];
    await stage.log.publish(numbered('value', 100).map((value) => stage.record(value, value)));
    await stage.subscribe(async (batch) => void batches.push(batch), { maxBatchRecords: 7 });
    await eventually(() => expect(batches.flatMap(({ records }) => records)).toHaveLength(100));
    for (const { records } of batches) {
      const offsets = records.map(({ offset }) => offset);
      expect(records.length).toBeLessThanOrEqual(7);
      expect(offsets).toEqual([...offsets].sort((a, b) => Number(a - b)));
    }
  });

  it('brings a batch again after its handler failed, and the failure leaves no effect', async () => {
    let failures = 0;
    await stage.log.publish([stage.record('a', 'first'), stage.record('a', 'second')]);
    await stage.subscribe(async (batch, transaction) => {
      await recordEffects()(batch, transaction);
      if (++failures <= 3) throw new Error('not now');
    });
    await eventually(async () => expect(await stage.values()).toEqual(['first', 'second']));
    expect(failures).toBe(4);
  });

  it('does not let a partition that always fails keep up the others, and shows that it stands still', async () => {
    await stage.log.publish([stage.record('bad', 'bad'), ...['a', 'b', 'c', 'd', 'e', 'f', 'g'].map((key) => stage.record(key, key))]);
    let bad: number | undefined;
    const subscription = await stage.subscribe(async (batch, transaction) => {
      if (batch.records.some(({ value }) => value?.toString() === 'bad')) bad = batch.partition;
      if (batch.partition === bad) throw new Error('never');
      await recordEffects()(batch, transaction);
    });
    const before = Date.now();
    await eventually(async () => {
      const partitions = new Set((await stage.effects()).map(({ partition }) => partition));
      expect(partitions.size).toBe(2);
      expect(partitions).not.toContain(bad);
    });
    await stage.log.publish(['h', 'i', 'j', 'k', 'l', 'm'].map((key) => stage.record(key, `later-${key}`)));
    await eventually(async () => expect((await stage.values()).filter((value) => value?.startsWith('later-')).length).toBeGreaterThan(1));
    expect(subscription.lastProgressAt()).toBeLessThanOrEqual(before + 1_000);
  });

  it('waits longer after every failure', async () => {
    const attempts: number[] = [];
    await stage.log.publish([stage.record('a', 'value')]);
    await stage.subscribe(async () => {
      attempts.push(Date.now());
      throw new Error('not now');
    });
    await eventually(() => expect(attempts.length).toBeGreaterThanOrEqual(4));
    const pauses = attempts.slice(1, 4).map((at, index) => at - attempts[index]);
    expect(pauses[0]).toBeGreaterThanOrEqual(95);
    expect(pauses[1]).toBeGreaterThanOrEqual(195);
    expect(pauses[2]).toBeGreaterThanOrEqual(395);
  });

  it('gives every group all records', async () => {
    await stage.log.publish([stage.record('a', 'value')]);
    await stage.subscribe(recordEffects('one'), { group: `${stage.topic}-one` });
    await stage.subscribe(recordEffects('two'), { group: `${stage.topic}-two` });
    await eventually(async () => expect((await stage.effects()).map(({ consumer }) => consumer).sort()).toEqual(['one', 'two']));
  });

  it('wakes a waiting consumer', async () => {
    const subscription = await stage.subscribe(recordEffects());
    await stage.log.publish([stage.record('a', 'value')]);
    await eventually(async () => expect(await stage.values()).toEqual(['value']), 5_000);
    await eventually(async () => {
      const lag = await subscription.lag();
      expect(lag).toHaveLength(3);
      for (const { nextOffset, endOffset } of lag) expect(nextOffset).toBe(endOffset);
    });
    expect(Date.now() - subscription.lastProgressAt()).toBeLessThan(5_000);
  });
}
