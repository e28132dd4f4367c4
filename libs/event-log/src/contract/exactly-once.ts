import { eventually, startSource, type SourceProcess } from '@chokepoint/testing';
import type { ConsumerProcessOptions } from './consumer-process.js';
import { numbered, recordEffects, Stage, type World } from './world.js';

/** That effects are there once, whoever dies, joins or leaves, and when. */
export function describeExactlyOnce(world: () => World): void {
  let stage: Stage;
  let processes: SourceProcess[];
  beforeEach(async () => {
    processes = [];
    stage = await Stage.open(world());
  });
  afterEach(async () => {
    for (const { child } of processes) child.kill('SIGKILL');
    await Promise.all(processes.map(({ ended }) => ended));
    await stage.close();
  });

  function startConsumer(options: Partial<ConsumerProcessOptions> = {}, env: NodeJS.ProcessEnv = {}): SourceProcess {
    const { configuration, databaseUrl } = stage.world;
    const told: ConsumerProcessOptions = { configuration, databaseUrl, topic: stage.topic, group: stage.topic, consumer: 'process', maxBatchRecords: 5, dwellMs: 0, ...options };
    const process = startSource(new URL('./consumer-process.ts', import.meta.url), { args: [JSON.stringify(told)], env });
    processes.push(process);
    return process;
  }

  async function publishNumbered(name: string, count: number): Promise<string[]> {
    const values = numbered(name, count);
    await stage.log.publish(values.map((value) => stage.record(value, value)));
    return values;
  }

  /** Waits until all are there, and a moment for what should not come. */
  async function expectOnce(values: readonly string[], withinMs = 40_000): Promise<void> {
    await eventually(async () => expect((await stage.effects()).length).toBeGreaterThanOrEqual(values.length), withinMs);
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect((await stage.values()).sort()).toEqual([...values].sort());
  }

  it('survives a crash between the commit and whatever comes after it', async () => {
    const values = await publishNumbered('value', 60);
    const { ended } = startConsumer({}, { CHOKEPOINT_CRASH_AT: 'intake.committed:3' });
    expect((await ended).signal).toBe('SIGKILL');
    const before = (await stage.effects()).length;
    expect(before).toBeGreaterThan(0);
    expect(before).toBeLessThan(60);
    await stage.subscribe(recordEffects());
    await expectOnce(values);
  });

  it('survives a crash in the middle of a batch', async () => {
    const values = await publishNumbered('value', 60);
    const doomed = startConsumer({ dwellMs: 60_000 });
    await doomed.line('handled');
    doomed.child.kill('SIGKILL');
    await doomed.ended;
    expect(await stage.effects()).toEqual([]);
    await stage.subscribe(recordEffects());
    await expectOnce(values);
  });

  it('survives consumers that join, leave and are killed', async () => {
    const values: string[] = [];
    const publish = async (name: string) => void values.push(...(await publishNumbered(name, 150)));
    const first = await stage.subscribe(recordEffects('first'), { maxBatchRecords: 10 });
    await publish('alone');
    const process = startConsumer({ dwellMs: 5 });
    await process.line('subscribed');
    await publish('with-a-process');
    const second = await stage.subscribe(recordEffects('second'), { maxBatchRecords: 10 });
    await publish('with-two-others');
    await first.stop();
    await publish('without-the-first');
    process.child.kill('SIGKILL');
    await publish('without-the-process');
    await expectOnce(values);
    await second.stop();
  });

  it('divides the partitions among consumers', async () => {
    const slowly = (consumer: string) => async (...[batch, transaction]: Parameters<ReturnType<typeof recordEffects>>) => {
      await transaction.query('select pg_sleep(0.05)');
      await recordEffects(consumer)(batch, transaction);
    };
    await stage.subscribe(slowly('one'), { maxBatchRecords: 5, concurrency: 1 });
    await stage.subscribe(slowly('two'), { maxBatchRecords: 5, concurrency: 1 });
    const values = await publishNumbered('value', 200);
    await expectOnce(values);
    expect(new Set((await stage.effects()).map(({ consumer }) => consumer))).toEqual(new Set(['one', 'two']));
  });

  it('finishes the batch at work when it is told to stop, and no other', async () => {
    const values = await publishNumbered('value', 30);
    let begun: () => void;
    const atWork = new Promise<void>((resolve) => (begun = resolve));
    const stopping = await stage.subscribe(
      async (batch, transaction) => {
        begun();
        await recordEffects('stopping')(batch, transaction);
        await transaction.query('select pg_sleep(0.5)');
      },
      { maxBatchRecords: 4, concurrency: 1 },
    );
    await atWork;
    await stopping.stop();
    const handled = (await stage.effects()).length;
    expect(handled).toBeGreaterThan(0);
    expect(handled).toBeLessThanOrEqual(4);
    await stage.subscribe(recordEffects('next'));
    await expectOnce(values);
  });

  it('follows the stored position, also when it is set back', async () => {
    const values = await publishNumbered('value', 30);
    const subscription = await stage.subscribe(recordEffects());
    await expectOnce(values);
    await subscription.stop();
    // As after the restore of a backup: the effects are gone with their position.
    await stage.world.pool.query('update event_log.consumer_position set next_offset = 0 where consumer_group = $1', [stage.topic]);
    await stage.world.pool.query('delete from effect where topic = $1', [stage.topic]);
    await stage.subscribe(recordEffects());
    await expectOnce(values);
  });
}
