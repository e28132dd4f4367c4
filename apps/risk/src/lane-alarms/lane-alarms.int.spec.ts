import { encodeRecord, type DeliveryOverdue, type EventInput } from '@chokepoint/contracts';
import { advanceTo } from '../clock/advance-to.js';
import { AWAITED, fixture, GivenRisk } from '../given-risk.js';
import type { RiskParts } from '../risk.parts.js';
import { listAlarms } from './list-alarms.js';

const LINE = { from: 'tsmc', to: 'nvidia', input: 'wafer', line: '1' };
let count = 0;

type OrderType = 'chokepoint.delivery.ordered.v1' | 'chokepoint.delivery.received.v1';
function record<T extends OrderType>(type: T, time: string, data: EventInput<T>) {
  const { key, value, headers } = encodeRecord({ id: `line-${++count}`, source: '//test', type, time: Date.parse(time), data });
  return { key, value, headers, timestamp: 0 };
}
const ordered = (order: string, promised: string, { time = '2025-01-01T08:00:00Z', quantity = 100, ...line }: { time?: string; quantity?: number; from?: string } = {}) =>
  record('chokepoint.delivery.ordered.v1', time, { ...LINE, ...line, order, quantity, promised });
const received = (order: string, at: string, { time = at, quantity = 100 } = {}) => record('chokepoint.delivery.received.v1', time, { ...LINE, order, quantity, at });

describe('Lane alarms', () => {
  let given: GivenRisk;
  let risk: RiskParts;

  const advance = (time: string) => advanceTo(given.database.pool, risk.clock, risk.signals, time, AWAITED);
  const scored = () => given.until('SELECT count(*) = 0 AS done FROM risk.unscored');
  const events = async () => {
    const rows = await given.rows<{ type: string; data: DeliveryOverdue }>(
      `SELECT convert_from(decode(headers ->> 'ce_type', 'base64'), 'UTF8') AS type, convert_from(value, 'UTF8')::json AS data
       FROM risk.outbox WHERE topic = 'chokepoint.lanes' ORDER BY position`,
    );
    return rows.map(({ type, data }) => `${type.split('.')[2]} ${data.from} ${data.status} ${data.sequence} of ${data.asOf.slice(0, 10)}: ${data.days} days`);
  };
  const held = async (request = {}) =>
    (await listAlarms(given.database.pool, { pageSize: 0, pageToken: '', ...request })).alarms.map(({ on, from, quantity, days }) => [on, from, quantity, days]);

  beforeEach(async () => {
    given = await GivenRisk.open();
    risk = await given.start();
  });
  afterEach(() => given.close());

  it('need no network: they are raised, change and are cleared as the clock goes on', async () => {
    await given.take(ordered('PO-1', '2025-01-10'));
    await advance('2025-01-10T23:00:00Z');
    expect(await events()).toEqual([]);
    await advance('2025-01-11T00:00:00Z');
    await advance('2025-01-11T18:00:00Z');
    await advance('2025-01-12T06:00:00Z');
    await given.take(received('PO-1', '2025-01-13T10:00:00Z'));
    await advance('2025-01-13T12:00:00Z');
    await advance('2025-01-20T00:00:00Z');
    expect(await events()).toEqual([
      'overdue tsmc raised 1 of 2025-01-11: 1 days',
      'overdue tsmc changed 2 of 2025-01-12: 2 days',
      'overdue tsmc cleared 3 of 2025-01-13: 0 days',
    ]);
  });

  it('tell of the present alone: what was late once is not told afterwards', async () => {
    await advance('2025-03-01T00:00:00Z');
    await given.take(ordered('PO-1', '2025-01-10'), received('PO-1', '2025-01-20T10:00:00Z'));
    await scored();
    await given.take(ordered('PO-2', '2025-02-27'));
    await scored();
    expect(await events()).toEqual(['overdue tsmc raised 1 of 2025-03-01: 2 days']);
  });

  it('tell of drifting with the rule that alarms', async () => {
    await risk.networks.import({ document: fixture('toy-in-process.json'), dryRun: false });
    await given.take(ordered('PO-1', '2025-01-10'));
    await advance('2025-01-24T00:00:00Z');
    await advance('2025-01-25T00:00:00Z');
    const { alarms } = await listAlarms(given.database.pool, { pageSize: 0, pageToken: '', on: 'lane.drifting' });
    expect(alarms).toMatchObject([{ on: 'lane.drifting', from: 'tsmc', reasons: ['recent-lateness'], days: 15, recentLateness: 15, fill: 1, sequence: '1' }]);
    expect(alarms[0].since).toBe('2025-01-25T00:00:00.000Z');
  });

  it('are listed by type, vendor and lane, page by page', async () => {
    await given.take(ordered('PO-1', '2025-01-10'), ordered('PO-2', '2025-01-08', { from: 'hynix', quantity: 7 }), ordered('PO-3', '2025-03-01', { from: 'later' }));
    await advance('2025-01-12T00:00:00Z');
    expect(await held()).toEqual([
      ['delivery.overdue', 'hynix', 7, 4],
      ['delivery.overdue', 'tsmc', 100, 2],
    ]);
    expect(await held({ from: 'tsmc', input: 'wafer' })).toHaveLength(1);
    expect(await held({ on: 'lane.drifting' })).toEqual([]);
    const first = await listAlarms(given.database.pool, { pageSize: 1, pageToken: '' });
    const second = await listAlarms(given.database.pool, { pageSize: 1, pageToken: first.nextPageToken });
    expect([first, second].map(({ alarms }) => alarms.map(({ from }) => from))).toEqual([['hynix'], ['tsmc']]);
    expect(second.nextPageToken).toBe('');
    await expect(listAlarms(given.database.pool, { pageSize: 1, pageToken: '', on: 'late' })).rejects.toMatchObject({ violations: [{ field: '/on' }] });
  });

  it('are published once whatever is restarted, also where facts wait for the clock', async () => {
    await given.take(ordered('PO-1', '2025-01-10'), received('PO-1', '2025-01-13T10:00:00Z', { time: '2025-01-05T00:00:00Z' }));
    await advance('2025-01-12T00:00:00Z');
    const before = await given.rows('SELECT * FROM risk.outbox');
    await given.stop(risk);
    risk = await given.start();
    await advance('2025-01-12T00:00:00Z');
    await given.take(ordered('PO-9', '2025-06-01'));
    await scored();
    expect(await given.rows('SELECT * FROM risk.outbox')).toEqual(before);
    await given.stop(risk);
    risk = await given.start();
    await advance('2025-01-13T11:00:00Z');
    expect(await events()).toEqual(['overdue tsmc raised 1 of 2025-01-12: 2 days', 'overdue tsmc cleared 2 of 2025-01-13: 0 days']);
  });

  it('are stored with the scores or not at all', async () => {
    await given.take(ordered('PO-1', '2025-01-10'));
    await scored();
    // A sequence counts also what is rolled back.
    await given.rows('CREATE SEQUENCE risk.attempts');
    await given.rows(`ALTER TABLE risk.outbox ADD CONSTRAINT full_up CHECK (topic <> 'chokepoint.lanes' OR nextval('risk.attempts') = 0)`);
    await given.clockTo('2025-01-12T00:00:00Z');
    await given.until('SELECT last_value > 1 AS done FROM risk.attempts');
    expect(await given.rows('SELECT FROM risk.lane_alarm')).toEqual([]);
    expect(await given.rows(`SELECT FROM risk.lane_watch WHERE looked_at >= '2025-01-12Z'`)).toEqual([]);
    await given.rows('ALTER TABLE risk.outbox DROP CONSTRAINT full_up');
    await advance('2025-01-12T00:00:00Z');
    expect(await events()).toEqual(['overdue tsmc raised 1 of 2025-01-12: 2 days']);
  });

  it('are raised by the wall’s clock as soon as a fact that was dated ahead is in force, without any network', async () => {
    await given.stop(risk);
    risk = await given.start('wall');
    const soon = new Date(Date.now() + 2_000).toISOString();
    const promised = new Date(Date.now() - 20 * 86_400_000).toISOString();
    await given.take(ordered('PO-1', promised, { time: soon }));
    await scored();
    expect(await given.rows('SELECT FROM risk.lane_alarm')).toEqual([]);
    await given.until('SELECT count(*) = 2 AS done FROM risk.lane_alarm');
    expect((await held()).map(([on]) => on)).toEqual(['delivery.overdue', 'lane.drifting']);
  });

  it('cost nothing while nothing is ordered', async () => {
    await risk.networks.import({ document: fixture('toy-in-process.json'), dryRun: false });
    await advance('2025-01-12T00:00:00Z');
    expect(await given.rows('SELECT FROM risk.lane_watch')).toEqual([]);
  });
});
