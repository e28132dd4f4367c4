import { describe, expect, it } from '@jest/globals';
import type { NodeProjection, NodeReasons } from '@chokepoint/console-service/contract';
import { exportedRows, floorOf, lineOfAll, lineWithout, projectionRows, projectionSummary, takeable, takenOf } from './projection-lines.js';

const projection = (service: number[], exposure: number, more: Partial<NodeProjection> = {}): NodeProjection => ({ network: 'n', networkVersion: 1, node: 'a', asOf: '2025-01-01T00:00:00.000Z', service, exposure, ...more });
const all = lineOfAll(projection([0.6, 0.8, 1], 20, { timeToImpact: 0, timeToRecovery: 2 }));
const without = lineWithout({ incident: 'quake' }, projection([0.9, 1, 1], 4, { timeToImpact: 0 }), 0);

describe('Projections side by side', () => {
  it('are a row a week', () => {
    expect(projectionRows([all, without])).toEqual([
      { week: 0, all: 0.6, without0: 0.9 },
      { week: 1, all: 0.8, without0: 1 },
      { week: 2, all: 1, without0: 1 },
    ]);
    expect(exportedRows([all, without])[0]).toEqual({ week: 0, 'with all incidents: 20.0 points': 0.6, 'without Quake: 4.0 points': 0.9 });
    expect(projectionRows([])).toEqual([]);
  });

  it('differ by dash and label, not by colour alone', () => {
    const lines = [all, ...Array.from({ length: 5 }, (_, place) => lineWithout({ incident: `i${place}` }, projection([1], 0), place))];
    expect(new Set(lines.map(({ dash }) => dash)).size).toBe(6);
    expect(new Set(lines.map(({ label }) => label)).size).toBe(6);
  });

  it('show a fall to its size', () => {
    expect(floorOf([lineOfAll(projection([0.95], 1))])).toBe(0.8);
    expect(floorOf([all])).toBe(0.5);
    expect(floorOf([lineOfAll(projection([0.1], 60))])).toBe(0);
  });

  it('are told in words', () => {
    expect(projectionSummary('Apple', [all, without])).toBe(
      'Projected service of Apple over 52 weeks. with all incidents: 20.0 points of exposure, lowest service 60 %, whole again in week 2. without Quake: 4.0 points of exposure, lowest service 90 %, not whole again within 52 weeks.',
    );
  });

  it('are offered without what contributes something', () => {
    const reasons = [8, 0.01, -2].map((contribution, place) => ({ incident: `i${place}`, contribution, where: [], lanes: [], sources: [] }));
    expect(takeable({ reasons } as unknown as NodeReasons)).toEqual(['i0', 'i2']);
  });

  it('begin without the first incident, and keep a choice while its incidents count', () => {
    expect(takenOf(undefined, ['quake', 'fire'])).toEqual([{ incident: 'quake' }]);
    expect(takenOf(['fire', '', 'gone'], ['quake', 'fire'])).toEqual([{ incident: 'fire' }, 'everything']);
    expect(takenOf([], ['quake'])).toEqual([]);
    expect(takenOf(undefined, [])).toEqual([]);
  });
});
