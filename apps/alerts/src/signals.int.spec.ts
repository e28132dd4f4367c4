import type { FreshDatabase } from '@chokepoint/testing';
import { QUEUED, Signals, UNDECIDED } from './signals.js';
import { alertsDatabase, SERVER_START_MS } from './testing/database.js';
import { until } from './testing/receiver.js';
import { SILENT } from './testing/silent.js';

let database: FreshDatabase;
let signals: Signals;
let heard: string[];

beforeEach(async () => {
  database = await alertsDatabase();
  heard = [];
  signals = new Signals(database.pool, { [UNDECIDED]: () => heard.push('undecided'), [QUEUED]: () => heard.push('queued') }, SILENT);
  await signals.open();
}, SERVER_START_MS);
afterEach(async () => {
  signals.close();
  await database.drop();
});

describe('signals', () => {
  it('reach the one they are for', async () => {
    await database.pool.query(`NOTIFY ${QUEUED}`);
    await until(() => heard.length > 0);
    expect(heard).toEqual(['queued']);
  });

  it('are heard again after the connection was lost', async () => {
    await database.pool.query(
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE query LIKE 'LISTEN%' AND pid <> pg_backend_pid()`,
    );
    await until(async () => {
      await database.pool.query(`NOTIFY ${UNDECIDED}`);
      return heard.length > 0;
    });
    expect(heard[0]).toBe('undecided');
  });
});
