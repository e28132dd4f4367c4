import type { FreshDatabase } from '@chokepoint/testing';
import { Lists } from '../list/store.js';
import { deleteRule } from '../rules/change-rules.js';
import { alertsDatabase, SERVER_START_MS } from '../testing/database.js';
import { drifting, laneDeliveries, laneRecordOf, overdue, putLaneRule, raisedLanes, settled, takeLanes } from '../testing/lanes.js';
import { put } from '../testing/rules.js';

let database: FreshDatabase;
beforeEach(async () => (database = await alertsDatabase()), SERVER_START_MS);
afterEach(() => database.drop());

describe('Facts about lanes', () => {
  it('raise and clear, with a delivery and an event for each', async () => {
    const { pool } = database;
    await putLaneRule(pool, 'desk');
    await takeLanes(pool, [overdue('hynix', 1), overdue('tsmc', 1, { days: 9 })]);
    await takeLanes(pool, [overdue('hynix', 2, { status: 'changed', days: 4 }), settled('tsmc', 2)]);
    expect(await laneDeliveries(pool)).toEqual(['desk/1 raised tsmc+hynix pending', 'desk/2 cleared tsmc pending']);
    expect(await raisedLanes(pool)).toEqual(['desk:hynix']);
    const { rows } = await pool.query('SELECT topic, key, value, body FROM alerts.outbox JOIN alerts.delivery USING (position) ORDER BY position');
    expect(rows.map(({ topic, key }) => `${topic} ${key}`)).toEqual(Array(2).fill('chokepoint.alerts desk'));
    expect(JSON.parse(rows[0].body)).toEqual({ type: 'chokepoint.alert.raised.v1', timestamp: '2025-01-01T00:00:00.000Z', data: JSON.parse(rows[0].value) });
  });

  it('that repeat or come late change nothing', async () => {
    const { pool } = database;
    await putLaneRule(pool, 'desk');
    await takeLanes(pool, [overdue('tsmc', 1), overdue('tsmc', 1), settled('tsmc', 3)]);
    await takeLanes(pool, [overdue('tsmc', 2)]);
    await takeLanes(pool, [overdue('tsmc', 1), settled('tsmc', 3)]);
    expect(await laneDeliveries(pool)).toEqual(['desk/1 raised tsmc pending', 'desk/2 cleared tsmc pending']);
    expect(await raisedLanes(pool)).toEqual([]);
  });

  it('are decided under the rules on their type only', async () => {
    const { pool } = database;
    await putLaneRule(pool, 'late', { minDays: 5 });
    await putLaneRule(pool, 'drift', { on: 'lane.drifting' });
    await put(pool, 'nodes');
    await takeLanes(pool, [overdue('a', 1), overdue('b', 1, { days: 5 }), drifting('c', 1)]);
    expect((await laneDeliveries(pool)).sort()).toEqual(['drift/1 raised c pending', 'late/1 raised b pending']);
  });

  it('that cannot be read are kept and sent to the dead-letter topic, while the rest is taken in', async () => {
    const { pool } = database;
    await putLaneRule(pool, 'desk');
    const good = laneRecordOf(overdue('tsmc', 1));
    const wrong = { ...good, offset: 101n, value: Buffer.from('{"from":"tsmc"}') };
    const foreign = { ...good, offset: 102n, headers: { ...good.headers, ce_source: Buffer.from('//somebody/else') } };
    const other = { ...good, offset: 103n, headers: { ...good.headers, ce_type: Buffer.from('chokepoint.exposure.changed.v1') } };
    await takeLanes(pool, [wrong, foreign, other, good]);
    const { rows } = await pool.query('SELECT reason, "offset"::int FROM alerts.quarantine ORDER BY "offset"');
    expect(rows).toEqual([{ reason: 'invalid-data', offset: 101 }, { reason: 'foreign-source', offset: 102 }, { reason: 'unknown-type', offset: 103 }]);
    expect(await raisedLanes(pool)).toEqual(['desk:tsmc']);
    const { rows: letters } = await pool.query(`SELECT FROM alerts.outbox WHERE topic = 'chokepoint.lanes.dead-letter'`);
    expect(letters).toHaveLength(3);
  });
});

describe('A rule on lanes', () => {
  beforeEach(() => takeLanes(database.pool, [overdue('a', 1), overdue('b', 2, { days: 9 }), settled('c', 3), drifting('d', 4)]));

  it('that is put is decided on what holds now, and says nothing when it is put again', async () => {
    await putLaneRule(database.pool, 'desk');
    await putLaneRule(database.pool, 'desk');
    expect(await laneDeliveries(database.pool)).toEqual(['desk/1 raised b+a pending']);
    const { rows } = await database.pool.query('SELECT as_of FROM alerts.delivery');
    expect(rows).toEqual([{ as_of: '2025-01-03T00:00:00.000Z' }]);
  });

  it('clears what it no longer watches', async () => {
    await putLaneRule(database.pool, 'desk');
    await putLaneRule(database.pool, 'desk', { minDays: 5 });
    await putLaneRule(database.pool, 'desk', { scope: { kind: 'vendor', from: 'a' } });
    expect(await laneDeliveries(database.pool)).toEqual([
      'desk/1 raised b+a pending',
      'desk/2 cleared a pending',
      'desk/3 raised a pending',
      'desk/4 cleared b pending',
    ]);
  });

  it('clears all when it is put on something else, or removed', async () => {
    await putLaneRule(database.pool, 'desk');
    await putLaneRule(database.pool, 'desk', { on: 'lane.drifting' });
    await put(database.pool, 'desk');
    await putLaneRule(database.pool, 'desk');
    await deleteRule(database.pool, 'desk');
    expect(await laneDeliveries(database.pool)).toEqual([
      'desk/1 raised b+a dropped',
      'desk/2 cleared b+a dropped',
      'desk/3 raised d dropped',
      'desk/4 cleared d dropped',
      'desk/5 raised b+a dropped',
    ]);
    const { rows } = await database.pool.query(`SELECT convert_from(value, 'UTF8')::json ->> 'lanes' AS lanes FROM alerts.outbox ORDER BY position DESC LIMIT 1`);
    expect(JSON.parse(rows[0].lanes)).toHaveLength(2);
    expect(await raisedLanes(database.pool)).toEqual([]);
  });

  it('sends what is raised once it is enabled again', async () => {
    await putLaneRule(database.pool, 'desk', { disabled: true });
    await putLaneRule(database.pool, 'desk');
    const sent = (await laneDeliveries(database.pool)).filter((line) => line.endsWith('pending'));
    expect(sent).toEqual([expect.stringMatching(/^desk\/\d+ raised .* pending$/)]);
  });

  it('is listed with what it watches and the lanes that are raised', async () => {
    const lists = new Lists(database.pool);
    await putLaneRule(database.pool, 'desk', { scope: { kind: 'lane', from: 'b', input: 'wafer' }, minQuantity: 5, minDays: 2 });
    expect(await lists.rule('desk')).toEqual({
      id: 'desk',
      on: 'delivery.overdue',
      network: '',
      scope: { lane: { from: 'b', input: 'wafer' } },
      raiseAt: '',
      minQuantity: 5,
      minDays: 2,
      url: 'https://hooks.example/',
      secret: '',
      disabled: false,
      raised: [],
      raisedLanes: [{ from: 'b', to: 'nvidia', input: 'wafer' }],
    });
    expect((await lists.deliveries({}, undefined, 1))[0].entry).toMatchObject({ nodes: [], lanes: [{ from: 'b', to: 'nvidia', input: 'wafer' }] });
  });
});
