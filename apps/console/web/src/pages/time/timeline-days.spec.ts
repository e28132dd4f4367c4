import { describe, expect, it } from '@jest/globals';
import { TimelineDays } from './timeline-days.js';

const days = new TimelineDays({
  network: 'n',
  networkVersion: 2,
  nodes: [{ id: 'a', name: 'A', kind: 'buyer' }, { id: 'b', name: 'B', kind: 'wafer' }],
  levelBounds: [5, 15, 25, 40],
  firstDay: '2024-02-28',
  versions: [{ from: 0, version: 1, beforeFirst: true }, { from: 2, version: 2, beforeFirst: false }],
  counts: [0, 2, 1],
  places: [0, 1, 1],
  exposures: [6, 41, 2],
});

describe('The days of a timeline', () => {
  it('have the exposures of their own', () => {
    expect([...days.exposures(0).values()].map(({ exposure }) => exposure)).toEqual([0, 0]);
    expect(days.exposures(1).get('a')).toEqual({ exposure: 6, level: 'guarded' });
    expect(days.exposures(1).get('b')).toEqual({ exposure: 41, level: 'severe' });
    expect(days.exposures(2).get('a')).toEqual({ exposure: 0, level: 'low' });
  });

  it('are named over the end of a February', () => expect([0, 1, 2].map((day) => days.name(day))).toEqual(['2024-02-28', '2024-02-29', '2024-03-01']));

  it('are found by a moment, and kept within the history', () => {
    expect(['2024-02-29T13:00:00Z', '2020-01-01', '2030-01-01', 'nonsense'].map((moment) => days.dayOf(moment))).toEqual([1, 0, 2, 2]);
  });

  it('tell the worst of a kind', () => expect([...days.worst(({ kind }) => kind === 'buyer')]).toEqual([0, 6, 0]));

  it('know the version that was in force', () => {
    expect(days.version(1)).toMatchObject({ version: 1, beforeFirst: true });
    expect(days.version(2)).toMatchObject({ version: 2, beforeFirst: false });
  });
});
