import type { FreshDatabase } from '@chokepoint/testing';
import { scoring } from '../testing/changes.js';
import { alertsDatabase, NETWORK, recordOf, take, takeAndDecide, SERVER_START_MS } from '../testing/database.js';
import { SILENT } from '../testing/silent.js';
import { deliveries, put, raised } from '../testing/rules.js';
import { decideNetwork } from './decide-network.js';
import { waitAnew } from './pending-store.js';

let database: FreshDatabase;
beforeEach(async () => (database = await alertsDatabase()), SERVER_START_MS);
afterEach(() => database.drop());

describe('deciding a network', () => {
  it('raises and clears, with a delivery and an event for each', async () => {
    await put(database.pool, 'desk');
    await takeAndDecide(database.pool, scoring(1, ['cowos', 30], ['hbm', 26], ['osat', 5]));
    await takeAndDecide(database.pool, scoring(2, ['cowos', 22], ['osat', 40]));
    expect(await deliveries(database.pool)).toEqual([
      'desk/1 raised cowos+hbm pending',
      'desk/2 raised osat pending',
      'desk/3 cleared cowos pending',
    ]);
    expect(await raised(database.pool)).toEqual(['desk:hbm', 'desk:osat']);
    const { rows } = await database.pool.query('SELECT topic, key, value, headers FROM alerts.outbox ORDER BY position');
    expect(rows.map(({ topic, key }) => `${topic} ${key}`)).toEqual(Array(3).fill('chokepoint.alerts desk'));
    const { rows: stored } = await database.pool.query('SELECT body FROM alerts.delivery ORDER BY position');
    expect(JSON.parse(stored[0].body)).toEqual({
      type: 'chokepoint.alert.raised.v1',
      timestamp: '2025-01-22T01:00:00.000Z',
      data: JSON.parse(rows[0].value),
    });
    expect(Buffer.from(rows[0].headers.ce_id, 'base64').toString()).toBe('desk/1');
  });

  it('waits for the whole of a scoring, and for those before it', async () => {
    await put(database.pool, 'desk');
    const [first, second] = scoring(1, ['a', 30], ['b', 30]);
    await takeAndDecide(database.pool, [first, ...scoring(2, ['a', 10])]);
    expect(await deliveries(database.pool)).toEqual([]);
    await takeAndDecide(database.pool, [second]);
    expect(await deliveries(database.pool)).toEqual(['desk/1 raised a+b pending', 'desk/2 cleared a pending']);
  });

  it('passes a gap that lasts, and takes what comes late unless it was overtaken', async () => {
    await put(database.pool, 'desk');
    await takeAndDecide(database.pool, scoring(3, ['a', 30]));
    expect(await deliveries(database.pool)).toEqual([]);
    const blocked = await database.pool.query('SELECT blocked_since IS NOT NULL AS blocked FROM alerts.network');
    expect(blocked.rows).toEqual([{ blocked: true }]);
    await takeAndDecide(database.pool, [], 0);
    await takeAndDecide(database.pool, scoring(1, ['a', 10], ['b', 90]));
    expect(await deliveries(database.pool)).toEqual(['desk/1 raised a pending', 'desk/2 raised b pending']);
    const after = await database.pool.query('SELECT next_scoring::int, blocked_since FROM alerts.network');
    expect(after.rows).toEqual([{ next_scoring: 4, blocked_since: null }]);
  });

  it('counts the wait anew whenever the sequence moves', async () => {
    await takeAndDecide(database.pool, scoring(2, ['a', 30]));
    await database.pool.query(`UPDATE alerts.network SET blocked_since = now() - interval '59 s'`);
    await takeAndDecide(database.pool, [...scoring(1, ['a', 20]), ...scoring(4, ['a', 40])]);
    await takeAndDecide(database.pool, []);
    const { rows } = await database.pool.query(
      `SELECT next_scoring::int, now() - blocked_since < interval '30 s' AS recent FROM alerts.network`,
    );
    expect(rows).toEqual([{ next_scoring: 3, recent: true }]);
  });

  it('counts the wait anew when the service has been away', async () => {
    await put(database.pool, 'desk');
    await takeAndDecide(database.pool, scoring(2, ['a', 30]));
    await database.pool.query(`UPDATE alerts.network SET blocked_since = now() - interval '1 hour'`);
    await waitAnew(database.pool);
    await takeAndDecide(database.pool, []);
    expect(await deliveries(database.pool)).toEqual([]);
    await takeAndDecide(database.pool, scoring(1, ['a', 20]));
    expect(await deliveries(database.pool)).toEqual(['desk/1 raised a pending']);
  });

  it('keeps the alerts of a disabled rule without sending them', async () => {
    await put(database.pool, 'desk');
    await database.pool.query('UPDATE alerts.rule SET disabled = true');
    await takeAndDecide(database.pool, scoring(1, ['a', 30]));
    expect(await deliveries(database.pool)).toEqual(['desk/1 raised a dropped']);
    expect(await raised(database.pool)).toEqual(['desk:a']);
  });

  it('is the same whatever way the events came', async () => {
    const other = await alertsDatabase();
    const events = [
      scoring(1, ['a', 30], ['b', 9], ['c', 41]),
      scoring(2, ['a', 22]),
      scoring(3, ['a', 25], ['c', null]),
      scoring(4, ['b', 15]),
    ].flat();
    for (const { pool } of [database, other]) {
      await put(pool, 'desk');
      await put(pool, 'floor', { threshold: 15 });
    }
    for (const event of events) await takeAndDecide(database.pool, [event, event]);
    await takeAndDecide(other.pool, [...events].reverse());
    const tables = async ({ pool }: FreshDatabase) => {
      const read = async (query: string) => (await pool.query(query)).rows;
      return JSON.stringify([
        await read('SELECT * FROM alerts.raised ORDER BY rule, node'),
        await read('SELECT * FROM alerts.exposure ORDER BY node'),
        await read('SELECT network, next_scoring, network_version, model_version, as_of FROM alerts.network'),
        await read('SELECT id, rule, type, as_of, nodes, body FROM alerts.delivery ORDER BY id'),
      ]);
    };
    expect(await tables(other)).toBe(await tables(database));
    expect(await raised(other.pool)).toEqual(['desk:a', 'floor:a', 'floor:b']);
    await other.drop();
  });

  it('decides once when several processes want to', async () => {
    await put(database.pool, 'desk');
    await take(
      database.pool,
      Array.from({ length: 20 }, (_, i) => scoring(i + 1, ['a', i % 2 === 0 ? 30 : 10]))
        .flat()
        .map(recordOf),
    );
    await Promise.all(Array.from({ length: 4 }, () => decideNetwork({ pool: database.pool, logger: SILENT, gapMs: 60_000 }, NETWORK)));
    const decided = await deliveries(database.pool);
    expect(decided).toEqual(Array.from({ length: 20 }, (_, i) => `desk/${i + 1} ${i % 2 === 0 ? 'raised' : 'cleared'} a pending`));
  });
});
