import { jest } from '@jest/globals';
import { randomBytes } from 'node:crypto';
import { eventually } from '@chokepoint/testing';
import { startReceiver, type AlertReceiver } from '../up/alert-receiver/receiver.js';
import { GivenSystem, type GivenService } from './given-system.js';
import { mustFit } from './published-schemas.js';

const SECRET = `whsec_${randomBytes(32).toString('base64')}`;
const LANE = { from: 'tsmc', to: 'nvidia', input: 'wafer' };
const REPLAY = { RISK_CLOCK: 'replay' };

jest.setTimeout(120_000);

interface Told {
  readonly type: string;
  readonly data: { readonly rule: string; readonly on: string; readonly asOf: string; readonly lanes: readonly { readonly from: string; readonly quantity?: number; readonly days: number }[] };
}

let system: GivenSystem;
let receiver: AlertReceiver;
let delivery: GivenService<'delivery'>;
let [risk, alerts]: [GivenService<'risk'>?, GivenService<'alerts'>?] = [];
let hooks: { readonly id: string; readonly verdict: string; readonly message: Told }[];
let facts: number;

beforeEach(async () => {
  [hooks, facts] = [[], 0];
  receiver = await startReceiver({ secret: SECRET, onAlert: ({ message, ...rest }) => hooks.push({ ...rest, message: message as Told }) });
  system = await GivenSystem.open({ eventLog: 'postgres' });
  [delivery, risk, alerts] = await Promise.all([system.start('delivery'), system.start('risk', REPLAY), startAlerts()]);
  const url = receiver.url;
  await alerts.client.putRule({ rule: { id: 'late', on: 'delivery.overdue', scope: { vendor: 'tsmc' }, minQuantity: 50, minDays: 2, url, secret: SECRET } });
  await alerts.client.putRule({ rule: { id: 'drift', on: 'lane.drifting', scope: { all: true }, url, secret: SECRET } });
});
afterEach(async () => {
  await system.close();
  receiver.stop();
});

const startAlerts = () => system.start('alerts', { WEBHOOK_ALLOW: `127.0.0.1:${receiver.port}` });
const heard = () => hooks.map(({ message: { type, data } }) => `${data.rule} ${type.split('.')[2]} ${data.asOf.slice(0, 10)} ${data.lanes.map(({ from, quantity = 0, days }) => `${from} ${quantity} ${days}`).join(', ')}`);
const advance = (day: string) => risk!.client.advanceTo({ time: `${day}T12:00:00Z` });

/** Orders or receives, and waits until risk has the fact. */
async function order(number: string, promised: string, { quantity = 100, ...lane }: { quantity?: number; from?: string } = {}): Promise<void> {
  const line = { ...LANE, ...lane, order: number, line: '1', quantity, promised };
  await delivery.client.order({ identity: { id: number, time: '2025-01-01T08:00:00Z' }, line });
  await known();
}
async function receive(number: string, at: string): Promise<void> {
  await delivery.client.receive({ identity: { id: `${number} received`, time: at }, line: { ...LANE, order: number, line: '1', quantity: 100, at } });
  await known();
}
async function known(): Promise<void> {
  const expected = String(++facts);
  await eventually(async () => expect(await risk!.client.getStatus({})).toMatchObject({ facts: expected, unscored: '0' }));
}

describe('A late delivery', () => {
  it('is told once when it is late, once when it has come, and never again', async () => {
    await order('PO-1', '2025-01-10');
    await order('PO-2', '2025-01-10', { quantity: 40, from: 'hynix' });
    for (const day of ['2025-01-10', '2025-01-11', '2025-01-12', '2025-01-13']) await advance(day);
    await eventually(() => expect(heard()).toEqual(['late raised 2025-01-12 tsmc 100 2']));
    expect(await risk!.client.listLaneAlarms({ from: 'tsmc' })).toMatchObject({
      alarms: [{ on: 'delivery.overdue', ...LANE, since: '2025-01-11T12:00:00.000Z', quantity: 100, lines: 1, days: 3, orders: [{ order: 'PO-1', line: '1', quantity: 100, days: 3 }] }],
    });
    expect((await alerts!.client.listRules({})).rules).toMatchObject([
      { id: 'drift', on: 'lane.drifting', raisedLanes: [] },
      { id: 'late', on: 'delivery.overdue', network: '', scope: { vendor: 'tsmc' }, minQuantity: 50, minDays: 2, raisedLanes: [LANE] },
    ]);
    await receive('PO-1', '2025-01-14T09:00:00Z');
    await advance('2025-01-14');
    await eventually(() => expect(heard()).toHaveLength(2));

    await Promise.all([risk!.stop(), alerts!.stop()]);
    [risk, alerts] = await Promise.all([system.start('risk', REPLAY), startAlerts()]);
    await advance('2025-01-14');
    // What is told last shows that nothing else is on its way.
    await order('PO-3', '2025-01-14', { quantity: 60 });
    await advance('2025-01-16');
    await eventually(() =>
      expect(heard()).toEqual(['late raised 2025-01-12 tsmc 100 2', 'late cleared 2025-01-14 tsmc 0 0', 'late raised 2025-01-16 tsmc 60 2']),
    );
    for (const { id, verdict, message } of hooks) {
      expect([id, verdict]).toEqual([expect.stringMatching(/^late\/[123]$/), 'verified']);
      mustFit(`${message.type}.data`, message.data);
    }
  });

  it('is told once though risk is killed between the look and its record', async () => {
    await order('PO-1', '2025-01-10');
    await advance('2025-01-11');
    await risk!.stop();
    const killed = await system.start('risk', { ...REPLAY, CHOKEPOINT_CRASH_AT: 'scorer.scored:1' });
    await expect(killed.client.advanceTo({ time: '2025-01-30T12:00:00Z' })).rejects.toThrow();
    expect(await system.rows(`SELECT data::json ->> 'sequence' AS sequence FROM risk.lane_alarm`)).toEqual([{ sequence: '1' }]);
    risk = await system.start('risk', REPLAY);
    await advance('2025-01-30');
    await eventually(() => expect(heard().sort()).toEqual(['drift raised 2025-01-30 tsmc 0 20', 'late raised 2025-01-30 tsmc 100 20']));
    const published = await system.rows<{ status: string }>(
      `SELECT value ->> 'status' || ' ' || (value ->> 'sequence') || ' ' || (value ->> 'days') AS status
       FROM (SELECT convert_from(value, 'UTF8')::json AS value, "offset" FROM event_log.record
             JOIN event_log.topic_partition ON id = partition_id WHERE topic = 'chokepoint.lanes') AS lanes ORDER BY "offset"`,
    );
    expect(published.map(({ status }) => status)).toEqual(['raised 1 1', 'changed 2 20', 'raised 1 20']);
  });

  it('that is late already when a rule is put is told at once', async () => {
    await order('PO-1', '2025-01-10');
    await advance('2025-01-31');
    await eventually(() => expect(heard()).toHaveLength(2));
    await alerts!.client.putRule({ rule: { id: 'after', on: 'delivery.overdue', scope: { lane: LANE }, url: receiver.url, secret: SECRET } });
    await eventually(() => expect(heard()).toHaveLength(3));
    expect(heard()[2]).toBe('after raised 2025-01-31 tsmc 100 21');
    await expect(
      alerts!.client.putRule({ rule: { id: 'wrong', on: 'lane.drifting', network: 'toy', scope: { owner: 'TSMC' }, raiseAt: 'high', minQuantity: 5, url: receiver.url, secret: SECRET } }),
    ).rejects.toMatchObject({ violations: ['network', 'scope/owner', 'raiseAt', 'minQuantity'].map((field) => ({ field: `/rule/${field}` })) });
  });
});
