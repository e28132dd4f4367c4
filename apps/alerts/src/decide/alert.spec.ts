import { parseData } from '@chokepoint/contracts';
import { change } from '../testing/changes.js';
import { alertOf, webhookBody } from './alert.js';
import type { Rule } from './rule.js';

const RULE: Rule = { id: 'desk', network: 'accelerators', scope: { kind: 'all', value: '' }, threshold: 25 };
const MOMENT = { asOf: '2025-01-22T00:00:00.000Z', networkVersion: 3, modelVersion: '1' };
const RAISED = 'chokepoint.alert.raised.v1';
const of = (changes: Parameters<typeof alertOf>[3]) => alertOf(RAISED, RULE, MOMENT, changes);

describe('an alert', () => {
  it('names the most exposed nodes first, those that left last', () => {
    const alert = of([change('b', 30), change('gone', null), change('a', 30), change('c', 60)]);
    expect(alert.nodes.map(({ node }) => node)).toEqual(['c', 'a', 'b', 'gone']);
    expect(alert.moreNodes).toBe(0);
  });

  it('names 50 nodes and counts the rest', () => {
    const alert = of(Array.from({ length: 64 }, (_, i) => change(`node-${i}`, 30 + i / 2)));
    expect(alert.nodes).toHaveLength(50);
    expect(alert.nodes[0].node).toBe('node-63');
    expect(alert.moreNodes).toBe(14);
  });

  it('names the 10 incidents that contribute most to any node and counts the rest', () => {
    const incidents = Array.from({ length: 12 }, (_, i) => ({ incident: `incident-${i}`, contribution: i }));
    const alert = of([change('a', 30, { incidents }), change('b', 30, { incidents: [{ incident: 'incident-0', contribution: 50 }] })]);
    expect(alert.incidents.slice(0, 2)).toEqual([
      { incident: 'incident-0', contribution: 50 },
      { incident: 'incident-11', contribution: 11 },
    ]);
    expect([alert.incidents.length, alert.moreIncidents]).toEqual([10, 2]);
  });

  it('puts the incidents behind most nodes first while contributions are not computed', () => {
    const alert = of([
      change('a', 30, { incidents: [{ incident: 'x' }, { incident: 'y' }] }),
      change('b', 30, { incidents: [{ incident: 'y' }] }),
    ]);
    expect(alert.incidents).toEqual([{ incident: 'y' }, { incident: 'x' }]);
  });

  it('holds what its schema says', () => {
    expect(parseData(RAISED, of([change('a', 30), change('b', null)]))).toMatchObject({ ok: true });
  });

  it('stays under 20 kB however long the names are', () => {
    const long = (i: number) => `${i}${'長'.repeat(250)}`;
    const incidents = Array.from({ length: 30 }, (_, i) => ({ incident: `${i}${'x'.repeat(3_000)}` }));
    const alert = of(Array.from({ length: 64 }, (_, i) => change(long(i), 30, { incidents })));
    expect(Buffer.byteLength(webhookBody(RAISED, alert))).toBeLessThan(20_000);
    expect(alert.nodes.length + alert.moreNodes).toBe(64);
    expect(alert.incidents.length + alert.moreIncidents).toBe(30);
    expect(alert.nodes.length).toBeGreaterThan(0);
  });

  it('is the same body every time', () => {
    const body = webhookBody(RAISED, of([change('a', 30)]));
    expect(JSON.parse(body)).toEqual({ type: RAISED, timestamp: MOMENT.asOf, data: of([change('a', 30)]) });
  });
});
