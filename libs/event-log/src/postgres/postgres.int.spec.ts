import { migrate } from '@chokepoint/database';
import { eventually, freshDatabase } from '@chokepoint/testing';
import { connectEventLog } from '../connect.js';
import { describeEventLog } from '../contract/contract.js';
import { numbered, recordEffects, SILENT, Stage, type World } from '../contract/world.js';
import { appendRecords } from './publish.js';
import { sweepRetention } from './retention.js';
import { readTopics } from './topics.js';

async function open(): Promise<World> {
  const { pool, url, drop } = await freshDatabase({ migrate, max: 40 });
  const configuration = { kind: 'postgres' as const };
  let names = 0;
  return {
    pool,
    databaseUrl: url,
    configuration,
    connect: () => connectEventLog({ ...configuration, logger: SILENT }, pool),
    unique: (name) => `${name}-${++names}`,
    close: drop,
  };
}

describeEventLog('PostgreSQL', open, (world) => {
  let stage: Stage;
  beforeEach(async () => (stage = await Stage.open(world())));
  afterEach(() => stage.close());

  it('skips nothing when the first to write commits last', async () => {
    const { pool } = world();
    const [id] = (await readTopics(pool, [stage.topic])).get(stage.topic)!.partitionIds;
    await stage.subscribe(recordEffects());
    const slow = await pool.connect();
    const quick = await pool.connect();
    await slow.query('begin');
    await appendRecords(slow, [stage.record('a', 'first')], () => id);
    await quick.query('begin');
    const second = appendRecords(quick, [stage.record('a', 'second')], () => id).then(() => quick.query('commit'));
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(await stage.values()).toEqual([]);
    await slow.query('commit');
    await second;
    for (const client of [slow, quick]) client.release();
    await eventually(async () => expect(await stage.values()).toEqual(['first', 'second']));
  });

  it('gives the offsets of a publisher that fails to the next', async () => {
    const { pool } = world();
    const [id] = (await readTopics(pool, [stage.topic])).get(stage.topic)!.partitionIds;
    const client = await pool.connect();
    await client.query('begin');
    await appendRecords(client, [stage.record('a', 'lost')], () => id);
    await client.query('rollback');
    await client.query('begin');
    await appendRecords(client, [stage.record('a', 'kept')], () => id);
    await client.query('commit');
    client.release();
    await stage.subscribe(recordEffects());
    await eventually(async () => expect(await stage.effects()).toMatchObject([{ offset: '0', value: 'kept' }]));
  });

  it('never deadlocks publishers that share partitions', async () => {
    const publish = (name: string) => stage.connect().publish(numbered(name, 60).map((value) => stage.record(value, value)));
    await Promise.all(numbered('publisher', 8).flatMap((name) => [publish(`${name}-a`), publish(`${name}-b`)]));
    await stage.subscribe(recordEffects());
    await eventually(async () => expect(new Set(await stage.values()).size).toBe(960));
  });

  it('finds by itself what nobody woke it for', async () => {
    const { pool } = world();
    const [id] = (await readTopics(pool, [stage.topic])).get(stage.topic)!.partitionIds;
    await stage.subscribe(recordEffects());
    await new Promise((resolve) => setTimeout(resolve, 300));
    await pool.query(
      `with record as (insert into event_log.record (partition_id, "offset", value, headers) values ($1, 0, 'unheard', ''))
       update event_log.topic_partition set next_offset = 1 where id = $1`,
      [id],
    );
    await eventually(async () => expect(await stage.values()).toEqual(['unheard']), 3_000);
  });

  it('listens again when its connection is gone', async () => {
    const { pool } = world();
    await stage.subscribe(recordEffects());
    await eventually(async () => expect(await listeners()).not.toEqual([]));
    const ended = await listeners();
    await pool.query('select pg_terminate_backend(pid) from unnest($1::integer[]) as pid', [ended]);
    await stage.log.publish([stage.record('a', 'unheard')]);
    await eventually(async () => expect(await stage.values()).toEqual(['unheard']), 3_000);
    await eventually(async () => expect(await listeners()).not.toEqual([]));

    async function listeners(): Promise<number[]> {
      const { rows } = await pool.query<{ pid: number }>(`select pid from pg_stat_activity where datname = current_database() and query like 'listen %'`);
      return rows.map(({ pid }) => pid);
    }
  });

  it('removes what is older than its topic keeps it, and consumers go on behind the gap', async () => {
    const { pool } = world();
    const values = numbered('value', 30);
    await stage.log.publish(values.map((value) => stage.record('a', value)));
    await pool.query(
      `update event_log.record set created_at = now() - interval '2 days' where convert_from(value, 'UTF8') = any($1)
       and partition_id in (select id from event_log.topic_partition where topic = $2)`,
      [values.slice(0, 20), stage.topic],
    );
    expect(await sweepRetention(pool)).toBe(20);
    await stage.subscribe(recordEffects());
    await eventually(async () => expect(await stage.values()).toEqual(values.slice(20)));
  });

  it('passes over a partition of which retention left nothing', async () => {
    const { pool } = world();
    await stage.log.publish([stage.record('a', 'old')]);
    await pool.query('delete from event_log.record where partition_id in (select id from event_log.topic_partition where topic = $1)', [stage.topic]);
    const subscription = await stage.subscribe(recordEffects());
    await eventually(async () => expect((await subscription.lag()).every(({ nextOffset, endOffset }) => nextOffset === endOffset)).toBe(true));
    await stage.log.publish([stage.record('a', 'new')]);
    await eventually(async () => expect(await stage.values()).toEqual(['new']));
  });

  it('gives up when its tables are not there', async () => {
    const { pool, drop } = await freshDatabase();
    const log = connectEventLog({ kind: 'postgres', logger: SILENT }, pool);
    await expect(log.ready()).rejects.toThrow('event_log.topic');
    await log.close();
    await drop();
  });
});
