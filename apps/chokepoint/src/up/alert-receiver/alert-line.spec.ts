import picocolors from 'picocolors';
import { alertLine } from './alert-line.js';

const plain = { colours: picocolors.createColors(false) };
const nodes = (count: number) => Array.from({ length: count }, (_, i) => ({ node: `n${i}`, exposure: 20 + i }));
const message = (data: object) => ({ type: 'chokepoint.alert.raised.v1', timestamp: '2026-11-23T00:00:00Z', data });

describe('the line of an alert', () => {
  it('says that it is genuine, when and what it is, and names a few nodes', () => {
    const received = { id: 'a', verdict: 'verified', message: message({ asOf: '2024-04-03T23:59:59.999Z', nodes: nodes(5), moreNodes: 2 }) } as const;
    expect(alertLine(received, plain)).toBe('alert  signature verified  2024-04-03  raised  n0 20.0, n1 21.0, n2 22.0 and 4 more');
  });

  it('names lanes with what is overdue of them', () => {
    const lanes = [{ from: 'acme', to: 'apple', quantity: 120, days: 9 }, { from: 'b', to: 'c', days: 3.6 }];
    const received = { id: 'a', verdict: 'verified', message: message({ asOf: '2026-11-27T00:00:00Z', on: 'delivery.overdue', lanes, moreLanes: 1, nodes: [] }) } as const;
    expect(alertLine(received, plain)).toBe('alert  signature verified  2026-11-27  raised delivery.overdue  acme → apple 120 units 9 d, b → c 3.6 d and 1 more');
  });

  it('rounds as one reads, whatever the data has', () => {
    const lanes = [{ from: 'acme', to: 'apple', quantity: 1333.3333333333333, days: 12.333333333333334 }, { from: 'b', to: 'c', days: 0.4 }];
    const received = { id: 'a', verdict: 'verified', message: message({ asOf: '2026-11-27T00:00:00Z', on: 'lane.drifting', lanes, nodes: [] }) } as const;
    expect(alertLine(received, plain)).toMatch(/acme → apple 1,333\.3 units 12\.3 d, b → c 0\.4 d$/);
  });

  it('cries out when it is not', () => {
    expect(alertLine({ id: 'a', verdict: 'wrong signature', message: undefined }, plain)).toBe('alert  signature INVALID (wrong signature)  a  no type');
  });
});
