import { describe, expect, it } from '@jest/globals';
import { disturbancesAt, FactSet, networkLookup } from '@chokepoint/exposure';
import { parseNetwork } from '@chokepoint/network';
import { scenarioWith } from './report-scenario.js';
import { capacityFactOf, readReport } from './stored-facts.js';

const NOW = Date.parse('2025-02-01T00:00:00Z');
const network = parseNetwork({ id: 'n', nodes: [{ id: 'a' }, { id: 'b', demand: 10 }], requirements: [{ node: 'b', input: 'x', stockWeeks: 1 }], supplies: [{ from: 'a', to: 'b', input: 'x', leadWeeks: 1 }] }).compiled!;
const report = (time: string, remaining: number, node = 'a', incident = 'fire') => ({ time, report: { node, incident, status: 'confirmed', remaining, start: '2025-01-20T00:00:00Z', until: '2025-04-01T00:00:00Z', sources: [] } });
const factOf = (read: ReturnType<typeof readReport>) => ('fact' in read ? read.fact : undefined)!;
const stored = (id: string, time: string, remaining: number, node = 'a', incident = 'fire') => capacityFactOf({ id, source: '//chokepoint/capacity', time, report: report(time, remaining, node, incident).report })!;

describe('A report, before it is sent', () => {
  it('is what the model itself would make of it', () => {
    const before = [stored('1', '2025-01-21T00:00:00Z', 0.5), stored('2', '2025-01-22T00:00:00Z', 0.2, 'b', 'flood'), stored('3', '2025-01-22T00:00:00Z', 0.7, 'a', 'quake')];
    const next = factOf(readReport(report('2025-01-30T00:00:00Z', 0.8), NOW));
    const [without, withIt] = [before, [...before, next]].map((facts) => {
      const set = new FactSet();
      for (const fact of facts) set.hold(fact);
      return disturbancesAt(set, NOW, networkLookup(network)).scenario;
    });
    expect(scenarioWith(without, NOW, network, [before[0]], next)).toEqual(withIt);
    expect(withIt).not.toEqual(without);
  });

  it('holds against one that was known at the same moment', () => {
    const before = stored('z', '2025-01-30T00:00:00Z', 0.5);
    const next = factOf(readReport(report('2025-01-30T00:00:00Z', 0.9), NOW));
    const { capacity } = scenarioWith({ capacity: [], lanes: [] } as never, NOW, network, [before], next);
    expect(capacity).toMatchObject([{ node: 'a', remaining: 0.9 }]);
  });

  it('is known now where no moment is given', () => {
    expect(factOf(readReport(report('', 0.5), NOW)).time).toBe(NOW);
  });

  it('is refused with its field, as the service would refuse it', () => {
    expect(readReport(report('2025-01-30T00:00:00Z', -1), NOW)).toMatchObject({ violations: [{ field: '/report/remaining' }] });
  });
});
