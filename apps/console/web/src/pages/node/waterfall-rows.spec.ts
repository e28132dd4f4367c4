import { describe, expect, it } from '@jest/globals';
import type { NodeReasons } from '@chokepoint/console-service/contract';
import { isCalm, waterfallRows, waterfallSummary } from './waterfall-rows.js';

const given = (contributions: number[], standing = 0): NodeReasons => ({
  network: 'n',
  networkVersion: 1,
  node: 'a',
  asOf: '2025-01-01T00:00:00.000Z',
  exposure: contributions.reduce((sum, each) => sum + each, standing),
  reasons: contributions.map((contribution, place) => ({ incident: `i${place}`, contribution, where: [], lanes: [], sources: [] })),
  standing,
  exact: true,
  standardError: 0,
});

describe('The sum of an exposure', () => {
  it('has a step for each part, each where the last ended', () => {
    const rows = waterfallRows(given([8, 4, -2], 1));
    expect(rows.map(({ label, span }) => [label, ...span])).toEqual([
      ['without any incident', 0, 1],
      ['I0', 1, 9],
      ['I1', 9, 13],
      ['I2', 13, 11],
      ['exposure', 0, 11],
    ]);
  });

  it('counts together what reads 0.0', () => {
    expect(waterfallRows(given([8, 0.04, 0])).map(({ label }) => label)).toEqual(['I0', '2 incidents that read 0.0', 'exposure']);
    expect(waterfallRows(given([8, 0])).map(({ label }) => label)).toEqual(['I0', '1 incident that reads 0.0', 'exposure']);
  });

  it('names the largest of many, and still comes to the exposure', () => {
    const rows = waterfallRows(given(Array.from({ length: 20 }, () => 1)));
    expect(rows).toHaveLength(10);
    expect(rows[8]).toMatchObject({ label: '12 smaller incidents', span: [8, 20] });
  });

  it('is calm where no part comes to anything', () => {
    expect(isCalm(waterfallRows(given([0, 0.01])))).toBe(true);
    expect(isCalm(waterfallRows(given([], 3)))).toBe(false);
    expect(isCalm(waterfallRows(given([4, -4])))).toBe(false);
  });

  it('is told in words', () => {
    expect(waterfallSummary('Apple', waterfallRows(given([8, 4])))).toBe('Exposure of Apple as a sum: I0 8.0, I1 4.0, exposure 12.0.');
  });
});
