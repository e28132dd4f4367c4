import { parseData } from '@chokepoint/contracts';
import { webhookBody } from '../decide/alert.js';
import { drifting, laneRule, overdue } from '../testing/lanes.js';
import { laneAlertOf } from './lane-alert.js';
import type { LaneEvent } from './moments.js';

const RAISED = 'chokepoint.alert.raised.v1';
const AS_OF = '2025-01-22T00:00:00.000Z';
const of = (...events: LaneEvent[]) => laneAlertOf(RAISED, laneRule('desk', { minDays: 2, minQuantity: 5 }), AS_OF, events.map(({ data }) => data));

describe('An alert on lanes', () => {
  it('tells the rule, the moment and the figures of its lanes; of nodes and incidents it has none', () => {
    expect(of(overdue('tsmc', 2))).toEqual({
      rule: 'desk',
      on: 'delivery.overdue',
      asOf: AS_OF,
      minQuantity: 5,
      minDays: 2,
      lanes: [
        { from: 'tsmc', to: 'nvidia', input: 'wafer', since: '2025-01-01T00:00:00.000Z', quantity: 100, days: 3, lines: 1, orders: [{ order: 'PO-1', line: '1', quantity: 100, days: 3 }] },
      ],
      moreLanes: 0,
      nodes: [],
      moreNodes: 0,
      incidents: [],
      moreIncidents: 0,
    });
  });

  it('tells of drifting by which rules', () => {
    const alert = laneAlertOf(RAISED, laneRule('desk', { on: 'lane.drifting' }), AS_OF, [drifting('tsmc', 2).data]);
    expect(alert).toMatchObject({ on: 'lane.drifting', minDays: 0, lanes: [{ reasons: ['fill'], days: 3, fill: 0.9, recentLateness: 3 }] });
    expect(alert).not.toHaveProperty('minQuantity');
    expect(parseData(RAISED, alert).ok).toBe(true);
  });

  it('names the latest lanes first, then those that lack most, 50 of them, and counts the rest', () => {
    const many = Array.from({ length: 64 }, (_, i) => overdue(`v${i}`, 2, { days: i, orders: [] }));
    const alert = of(...many, overdue('most', 2, { days: 63, quantity: 500, orders: [] }));
    expect(alert.lanes.slice(0, 3).map(({ from }) => from)).toEqual(['most', 'v63', 'v62']);
    expect([alert.lanes.length, alert.moreLanes]).toEqual([50, 15]);
  });

  it('stays below 20 kB whatever the names, and fits its schema', () => {
    const name = '\u0001'.repeat(256);
    const orders = Array.from({ length: 10 }, () => ({ order: name, line: name, quantity: 1, days: 1 }));
    const alert = of(...Array.from({ length: 50 }, (_, i) => overdue(`${i}${name}`.slice(0, 256), 2, { to: name, input: name, lines: 10, orders })));
    expect(Buffer.byteLength(webhookBody(RAISED, alert))).toBeLessThan(20_000);
    expect(alert.lanes.length + alert.moreLanes).toBe(50);
    expect(alert.lanes.length).toBeGreaterThan(0);
    expect(parseData(RAISED, alert).ok).toBe(true);
  });
});
