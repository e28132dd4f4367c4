import type { FreshDatabase } from '@chokepoint/testing';
import { alertsDatabase, recordOf, take, SERVER_START_MS } from '../testing/database.js';
import { change, scoring } from '../testing/changes.js';
import { until } from '../testing/receiver.js';
import { UNDECIDED } from '../signals.js';

let database: FreshDatabase;
beforeEach(async () => (database = await alertsDatabase()), SERVER_START_MS);
afterEach(() => database.drop());

const pending = async () => (await database.pool.query('SELECT scoring::int, node FROM alerts.pending_change ORDER BY scoring, node')).rows;

describe('a batch of exposure events', () => {
  it('is kept until it is decided, every event once', async () => {
    const events = [...scoring(1, ['a', 1], ['b', 2]), ...scoring(2, ['a', 3])].map(recordOf);
    await take(database.pool, [...events, events[0]]);
    await take(database.pool, events);
    expect(await pending()).toEqual([
      { scoring: 1, node: 'a' },
      { scoring: 1, node: 'b' },
      { scoring: 2, node: 'a' },
    ]);
  });

  it('does not come back after it was decided', async () => {
    await take(database.pool, [recordOf(change('a', 1))]);
    await database.pool.query('DELETE FROM alerts.pending_change');
    await take(database.pool, [recordOf(change('a', 1))]);
    expect(await pending()).toEqual([]);
  });

  it('wakes the decider when it is committed', async () => {
    const client = await database.pool.connect();
    const heard: string[] = [];
    client.on('notification', ({ channel }) => heard.push(channel));
    await client.query(`LISTEN ${UNDECIDED}`);
    await take(database.pool, [recordOf(change('a', 1))]);
    await until(() => heard.length > 0);
    client.release(true);
    expect(heard).toEqual([UNDECIDED]);
  });

  it('keeps what is wrong with its bytes, and sends it to the dead-letter topic, while the rest is taken in', async () => {
    const good = recordOf(change('a', 1));
    const other = (change: object) => ({ ...good, ...change });
    const header = (name: string, value: string) => ({ headers: { ...good.headers, [name]: Buffer.from(value) } });
    await take(database.pool, [
      other({ offset: 101n, value: Buffer.from('{not json'), headers: { ...good.headers, trace: Buffer.from([0, 255]) } }),
      other({ offset: 102n, ...header('ce_type', 'chokepoint.capacity.reported.v1') }),
      other({ offset: 103n, value: Buffer.from('{"node":"a"}') }),
      other({ offset: 104n, ...header('ce_source', '//somebody/else') }),
      other({ offset: 105n, value: null }),
      good,
    ]);
    const { rows } = await database.pool.query('SELECT reason, detail, "offset"::int, value FROM alerts.quarantine ORDER BY "offset"');
    expect(rows).toMatchObject([
      { offset: 101, reason: 'not-json', value: Buffer.from('{not json') },
      { offset: 102, reason: 'unknown-type' },
      { offset: 103, reason: 'invalid-data', detail: expect.stringContaining('/data/network') },
      { offset: 104, reason: 'foreign-source', detail: '/source: expected //chokepoint/risk' },
      { offset: 105, value: null },
    ]);
    const { rows: letters } = await database.pool.query('SELECT topic, key, value, headers FROM alerts.outbox ORDER BY position');
    expect(letters).toHaveLength(5);
    expect(letters[0]).toMatchObject({ topic: 'chokepoint.exposures.dead-letter', key: good.key, value: Buffer.from('{not json') });
    const headers = letters[0].headers as Record<string, string>;
    expect(headers['trace']).toBe(Buffer.from([0, 255]).toString('base64'));
    expect(Buffer.from(headers['chokepoint-offset'], 'base64').toString()).toBe('101');
    expect(await pending()).toEqual([{ scoring: 1, node: 'a' }]);
  });
});
