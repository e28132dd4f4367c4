import { eventually, freshDatabase, type FreshDatabase } from '@chokepoint/testing';
import { Signals } from './signals.js';

const silent = { debug() {}, info() {}, warn() {}, error() {} };

describe('signals', () => {
  let database: FreshDatabase;
  let signals: Signals<'work_came' | 'work_done'>;
  let heard: string[];

  beforeEach(async () => {
    database = await freshDatabase();
    heard = [];
    signals = new Signals(database.pool, ['work_came', 'work_done'], silent);
    signals.on('work_came', () => heard.push('came'));
    signals.on('work_done', () => heard.push('done'));
    await signals.open();
  }, 60_000);
  afterEach(async () => {
    signals.close();
    await database.drop();
  });

  it('reach the one they are for', async () => {
    await database.pool.query('NOTIFY work_done');
    await eventually(() => expect(heard).toEqual(['done']));
  });

  it('end a wait for them, and not one for others', async () => {
    const began = performance.now();
    const waits = [signals.wait('work_came', 60_000), signals.wait('work_done', 200)];
    await database.pool.query('NOTIFY work_came');
    await Promise.all(waits);
    expect(performance.now() - began).toBeGreaterThan(190);
  });

  it('are heard again after the connection was lost', async () => {
    await database.pool.query(`SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE query LIKE 'LISTEN%' AND pid <> pg_backend_pid()`);
    await eventually(async () => {
      await database.pool.query('NOTIFY work_came');
      expect(heard[0]).toBe('came');
    });
  });
});
