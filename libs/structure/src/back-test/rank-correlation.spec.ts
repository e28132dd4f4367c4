import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { midranks, rankCorrelation } from './rank-correlation.js';

describe('midranks', () => {
  it('count from the least, and ties share the mean of their places', () => {
    expect(midranks([30, 10, 20])).toEqual([3, 1, 2]);
    expect(midranks([5, 1, 5, 5, 0])).toEqual([4, 2, 4, 4, 1]);
    expect(midranks([])).toEqual([]);
  });
});

describe('the rank correlation', () => {
  it('is Spearman’s, with the exact share of orders that correlate as strongly', () => {
    // Σd² = 4: 1 − 6·4/(5·24); tables give p = 0.1333 for n = 5 and 0.8, two-sided
    const { n, rho, p } = rankCorrelation([1, 2, 3, 4, 5], [2, 1, 4, 3, 5]);
    expect(n).toBe(5);
    expect(rho).toBeCloseTo(0.8, 12);
    expect(p).toBeCloseTo(16 / 120, 12);
  });

  it('takes ties as midranks', () => {
    // Deviations −1.5, 0, 0, 1.5 and −1.5, 0.5, −0.5, 1.5: 4.5/√(4.5·5). As strong: 1 and 4 at the ends, 4 of 24 orders
    const { rho, p } = rankCorrelation([1, 2, 2, 3], [1, 3, 2, 4]);
    expect(rho).toBeCloseTo(4.5 / Math.sqrt(22.5), 12);
    expect(p).toBeCloseTo(4 / 24, 12);
  });

  it('is −1 for opposite orders', () => {
    expect(rankCorrelation([1, 2, 3], [9, 5, 2])).toEqual({ n: 3, rho: expect.closeTo(-1, 12), p: expect.closeTo(2 / 6, 12) });
  });

  it('draws orders where there are too many to try all', () => {
    const places = Array.from({ length: 12 }, (_, place) => place);
    const alike = rankCorrelation(places, places);
    expect(alike.rho).toBeCloseTo(1, 12);
    expect(alike.p).toBe(1 / 20_001);
  });

  it('draws about what trying all would find', () => {
    // Σd² = 58: 1 − 6·58/990 = 0.648, which tables give as the bound of 5 %, two-sided, for n = 10
    const { rho, p } = rankCorrelation([1, 2, 3, 4, 5, 6, 7, 8, 9, 10], [4, 1, 6, 3, 2, 10, 5, 8, 9, 7]);
    expect(rho).toBeCloseTo(1 - (6 * 58) / 990, 12);
    expect(p).toBeGreaterThan(0.045);
    expect(p).toBeLessThan(0.055);
  });

  it('is unknown for fewer than three pairs and where all is tied', () => {
    expect(rankCorrelation([1, 2], [1, 2])).toEqual({ n: 2, rho: null, p: null });
    expect(rankCorrelation([0, 0, 0], [1, 2, 3])).toEqual({ n: 3, rho: null, p: null });
  });

  it('needs as many of one as of the other', () => {
    expect(() => rankCorrelation([1], [])).toThrow(new RangeError('1 values beside 0'));
  });

  const pairs = fc.array(fc.tuple(fc.integer({ min: 0, max: 9 }), fc.integer({ min: 0, max: 9 })), { minLength: 3, maxLength: 7 });

  it('knows only the order of the values, and no side from the other', () => {
    fc.assert(
      fc.property(pairs, (drawn) => {
        const [xs, ys] = [drawn.map(([x]) => x), drawn.map(([, y]) => y)];
        const { rho, p } = rankCorrelation(xs, ys);
        const other = rankCorrelation(ys.map((y) => 3 * y - 1), xs.map((x) => x ** 3));
        expect(other.rho === null).toBe(rho === null);
        if (rho === null || p === null) return;
        expect(other.rho).toBeCloseTo(rho, 12);
        expect(other.p).toBeCloseTo(p, 12);
        expect(Math.abs(rho)).toBeLessThanOrEqual(1);
        expect(p).toBeGreaterThan(0);
      }),
      { numRuns: 200 },
    );
  });
});
