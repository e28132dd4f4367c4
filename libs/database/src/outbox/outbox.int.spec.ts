import { eventually, freshDatabase, type FreshDatabase } from '@chokepoint/testing';
import { migrate } from '../migrations/migrate.js';
import { inTransaction } from '../transactions.js';
import { outboxBacklog } from './backlog.js';
import { enqueue } from './enqueue.js';
import type { OutboxRecord } from './record.js';
import { startOutboxRelay, type OutboxRelay } from './relay.js';

const silent = { debug() {}, info() {}, warn() {}, error() {} };

describe('an outbox', () => {
  let database: FreshDatabase;
  let relays: OutboxRelay[] = [];
  let log: RememberingLog;

  beforeEach(async () => {
    database = await freshDatabase({ migrate: (pool) => migrate(pool, { schemas: ['capacity'] }), template: 'capacity_only' });
    log = new RememberingLog();
  });

  afterEach(async () => {
    await Promise.all(relays.map((relay) => relay.stop()));
    relays = [];
    await database.drop();
  });

  it('publishes what is committed, byte for byte, and then forgets it', async () => {
    const record = { topic: 't', key: Buffer.from([0, 255]), value: null, headers: { plain: Buffer.from('ü'), odd: Buffer.from([0xff, 0xfe]) } };
    startRelay();
    await store(record);
    await log.receives(1);
    expect(log.records).toEqual([record]);
    await eventually(async () => expect(await backlog()).toBe(0));
  });

  it('publishes nothing that is rolled back', async () => {
    startRelay();
    const failing = inTransaction(database.pool, async (transaction) => {
      await enqueue(transaction, 'capacity', [named('never')]);
      throw new Error('rolled back');
    });
    await expect(failing).rejects.toThrow();
    await store(named('after'));
    await log.receives(1);
    expect(log.names()).toEqual(['after']);
  });

  it('publishes in the order of storing, what waited before the relay started too', async () => {
    const names = Array.from({ length: 2_500 }, (_, index) => `record ${index}`);
    await store(...names.slice(0, 2_300).map(named));
    startRelay();
    for (const name of names.slice(2_300)) await store(named(name));
    await log.receives(2_500);
    expect(log.names()).toEqual(names);
  });

  it('tries again in order while the event log is away', async () => {
    log.failures = 3;
    startRelay();
    await store(named('first'));
    await store(named('second'));
    await log.receives(2);
    expect(log.names()).toEqual(['first', 'second']);
    expect(relays[0].failure()).toBeUndefined();
  });

  it('tells why nothing is published', async () => {
    log.failures = Infinity;
    startRelay();
    await store(named('stuck'));
    await eventually(() => expect(relays[0].failure()).toEqual(new Error('the event log is away')));
    expect(await outboxBacklog(database.pool, 'capacity')).toEqual({ records: 1, oldestSeconds: expect.any(Number) });
  });

  it('publishes what is committed late below a position that was published', async () => {
    startRelay();
    const slow = await database.pool.connect();
    await slow.query('begin');
    await enqueue(slow, 'capacity', [named('begun first')]);
    await store(named('committed first'));
    await log.receives(1);
    await slow.query('commit');
    slow.release();
    await log.receives(2);
    expect(log.names()).toEqual(['committed first', 'begun first']);
  });

  it('has one relay at work, and another takes over', async () => {
    startRelay();
    startRelay();
    await store(named('one'));
    await log.receives(1);
    await relays[0].stop();
    await store(named('two'));
    await log.receives(2);
    await relays[1].stop();
    expect(log.names()).toEqual(['one', 'two']);
  });

  it('goes on after its connection is cut', async () => {
    startRelay();
    await store(named('before'));
    await log.receives(1);
    await database.pool.query(`select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and query like '%outbox%' and pid <> pg_backend_pid()`);
    await store(named('after'));
    await log.receives(2);
    expect(log.names()).toContain('after');
  });

  it('takes no more at a time than memory bears', async () => {
    const large = Buffer.alloc(1_500_000);
    await store(...['a', 'b', 'c', 'd', 'e'].map((name) => ({ ...named(name), value: large })));
    startRelay();
    await log.receives(5);
    expect(log.pages.map(({ length }) => length)).toEqual([3, 2]);
  });

  function startRelay(): void {
    relays.push(startOutboxRelay({ pool: database.pool, schema: 'capacity', eventLog: log, logger: silent }));
  }

  function store(...records: OutboxRecord[]): Promise<void> {
    return inTransaction(database.pool, (transaction) => enqueue(transaction, 'capacity', records));
  }

  async function backlog(): Promise<number> {
    return (await outboxBacklog(database.pool, 'capacity')).records;
  }
});

/** Where records go, seen from the outbox. What a real event log does with them is shown with the services. */
class RememberingLog {
  readonly pages: OutboxRecord[][] = [];
  failures = 0;

  get records(): OutboxRecord[] {
    return this.pages.flat();
  }

  async publish(records: readonly OutboxRecord[]): Promise<void> {
    if (this.failures-- > 0) throw new Error('the event log is away');
    this.pages.push([...records]);
  }

  names(): string[] {
    return this.records.map(({ key }) => String(key));
  }

  receives(count: number): Promise<void> {
    return eventually(() => expect(this.records.length).toBeGreaterThanOrEqual(count));
  }
}

function named(name: string): OutboxRecord {
  return { topic: 't', key: Buffer.from(name), value: Buffer.from('{}'), headers: {} };
}
