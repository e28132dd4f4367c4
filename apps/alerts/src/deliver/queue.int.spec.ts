import type { FreshDatabase } from '@chokepoint/testing';
import { scoring } from '../testing/changes.js';
import { alertsDatabase, takeAndDecide, SERVER_START_MS } from '../testing/database.js';
import { deliveries, put } from '../testing/rules.js';
import { deleteRule } from '../rules/change-rules.js';
import { Lists } from '../list/store.js';
import { claim, record, type Leased } from './queue.js';
import { replay } from './replay.js';

let database: FreshDatabase;
beforeEach(async () => (database = await alertsDatabase()), SERVER_START_MS);
afterEach(() => database.drop());

const FREE = { rules: [], receivers: [] };
const AT = new Date('2026-01-01T00:00:00Z');
const OK = { status: 204, detail: '204' };
const BROKEN = { status: 500, detail: '500' };
const next = (busy = FREE, leaseMs = 30_000) => claim(database.pool, busy, leaseMs);
const delivered = (leased: Leased) => record(database.pool, leased, AT, OK, { state: 'delivered' });

/** Each scoring raises or clears the node under every rule. */
async function queueAlerts(count: number): Promise<void> {
  for (let i = 1; i <= count; i++) await takeAndDecide(database.pool, scoring(i, ['a', i % 2 === 1 ? 30 : 10]));
}

describe('the queue of deliveries', () => {
  it('gives out those of one rule one by one, in their order', async () => {
    await put(database.pool, 'desk');
    await queueAlerts(2);
    const first = (await next())!;
    expect([first.id, await next()]).toEqual(['desk/1', undefined]);
    await delivered(first);
    expect((await next())?.id).toBe('desk/2');
  });

  it('gives each to one of many', async () => {
    for (let i = 0; i < 10; i++) await put(database.pool, `rule-${i}`);
    await queueAlerts(1);
    const claimed = await Promise.all(Array.from({ length: 20 }, () => next()));
    const ids = claimed.flatMap((leased) => leased?.id ?? []);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('leaves out the rules and receivers that are busy', async () => {
    await put(database.pool, 'a', { receiver: 'slow.example:443' });
    await put(database.pool, 'b', { receiver: 'slow.example:443' });
    await put(database.pool, 'c');
    await queueAlerts(1);
    expect((await next({ rules: [], receivers: ['slow.example:443'] } as never))?.rule).toBe('c');
    expect((await next({ rules: ['a'], receivers: [] } as never))?.rule).toBe('b');
  });

  it('lets a failure wait, and the next of the rule go first', async () => {
    await put(database.pool, 'desk');
    await queueAlerts(2);
    await record(database.pool, (await next())!, AT, BROKEN, { state: 'pending', pauseMs: 5_000 });
    expect((await next())?.id).toBe('desk/2');
    const delivery = (await new Lists(database.pool).delivery('desk/1'))!;
    expect(delivery).toMatchObject({ state: 'pending', attempts: [{ at: AT.toISOString(), status: 500, detail: '500' }] });
    const wait = Date.parse(delivery.nextAttemptAt!) - Date.now();
    expect(wait).toBeGreaterThan(3_000);
    expect(wait).toBeLessThan(6_000);
  });

  it('gives a delivery to another when the lease has run out, and only the later one decides', async () => {
    await put(database.pool, 'desk');
    await queueAlerts(1);
    const lost = (await next(FREE, 1))!;
    await new Promise((resolve) => setTimeout(resolve, 10));
    const taken = (await next())!;
    expect([taken.id, taken.tries]).toEqual([lost.id, 0]);
    await record(database.pool, lost, AT, BROKEN, { state: 'failed' });
    expect(await deliveries(database.pool)).toEqual(['desk/1 raised a pending']);
    await delivered(taken);
    expect(await deliveries(database.pool)).toEqual(['desk/1 raised a delivered']);
    expect((await new Lists(database.pool).delivery('desk/1'))?.attempts).toHaveLength(2);
  });

  it('ends the rule at 410, and drops all it has', async () => {
    await put(database.pool, 'desk');
    await queueAlerts(3);
    await record(database.pool, (await next())!, AT, { status: 410, detail: '410' }, { state: 'gone' });
    expect(await deliveries(database.pool)).toEqual(['desk/1 raised a dropped', 'desk/2 cleared a dropped', 'desk/3 raised a dropped']);
    expect(await new Lists(database.pool).rule('desk')).toMatchObject({ disabled: true });
    expect(await replay(database.pool, 'desk/1')).toBe('rule-disabled');
  });

  it('does not end a rule that was put anew since: its new address is tried', async () => {
    await put(database.pool, 'desk');
    await queueAlerts(1);
    const leased = (await next())!;
    await put(database.pool, 'desk', { url: 'https://other.example/' });
    await record(database.pool, leased, AT, { status: 410, detail: '410' }, { state: 'gone' });
    expect(await new Lists(database.pool).rule('desk')).toMatchObject({ disabled: false });
    expect(await next()).toMatchObject({ id: 'desk/1', url: 'https://other.example/' });
  });

  it('does not bring back what was dropped while it was sent', async () => {
    await put(database.pool, 'desk');
    await queueAlerts(1);
    const leased = (await next())!;
    await deleteRule(database.pool, 'desk');
    await record(database.pool, leased, AT, BROKEN, { state: 'pending', pauseMs: 0 });
    expect(await deliveries(database.pool)).toEqual(['desk/1 raised a dropped']);
    expect(await next()).toBeUndefined();
  });
});

describe('a replay', () => {
  it('queues a delivery again under its id, whatever became of it', async () => {
    await put(database.pool, 'desk');
    await queueAlerts(1);
    await delivered((await next())!);
    expect(await next()).toBeUndefined();
    expect(await replay(database.pool, 'desk/1')).toBe('queued');
    expect(await next()).toMatchObject({ id: 'desk/1', tries: 0 });
  });

  it('needs its rule', async () => {
    await put(database.pool, 'desk');
    await queueAlerts(1);
    await deleteRule(database.pool, 'desk');
    expect(await replay(database.pool, 'desk/1')).toBe('rule-gone');
    expect(await replay(database.pool, 'desk/9')).toBe('unknown');
  });
});
