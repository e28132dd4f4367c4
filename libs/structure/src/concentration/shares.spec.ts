import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { effectiveNumber, herfindahl, largestFirst, sharesOf } from './shares.js';

const amounts = fc.array(fc.tuple(fc.constantFrom('a', 'b', 'c', 'd', '7'), fc.integer({ min: 1, max: 1000 })), { minLength: 1, maxLength: 12 });

describe('shares', () => {
  it('add up amounts of one name, the largest first', () => {
    expect(Object.entries(sharesOf([['a', 1], ['b', 2], ['a', 5], ['c', 0]]))).toEqual([['a', 6 / 8], ['b', 2 / 8]]);
  });

  it('are none of nothing', () => {
    expect(sharesOf([['a', 0]])).toEqual({});
  });

  it('take any name', () => {
    const shares = sharesOf([['__proto__', 1], ['constructor', 3]]);
    expect(Object.entries(shares)).toEqual([['constructor', 0.75], ['__proto__', 0.25]]);
    expect(shares.toString).toBeUndefined();
  });

  it('rank by size, then by name, also where names are numbers', () => {
    expect(largestFirst(sharesOf([['b', 1], ['9', 1], ['a', 1], ['10', 2]])).map(([name]) => name)).toEqual(['10', '9', 'a', 'b']);
  });

  it('sum to 1', () => {
    fc.assert(
      fc.property(amounts, (each) => {
        const total = Object.values(sharesOf(each)).reduce((sum, share) => sum + share, 0);
        expect(Math.abs(total - 1)).toBeLessThan(1e-14);
      }),
    );
  });
});

describe('the Herfindahl–Hirschman index', () => {
  it('is exactly 10,000 for one supplier, however its amounts are cut', () => {
    expect(herfindahl(sharesOf([['a', 0.1], ['a', 0.2], ['a', 0.7]]))).toBe(10_000);
  });

  it('counts 10/12 and 2/12 as 1.385 equal suppliers', () => {
    const hhi = herfindahl({ AWS: 10 / 12, NVIDIA: 2 / 12 });
    expect(hhi).toBeCloseTo(7222.2222, 4);
    expect(effectiveNumber(hhi)).toBeCloseTo(1.3846, 4);
  });

  it('is 0 of nothing, and so is the number of suppliers', () => {
    expect([herfindahl({}), effectiveNumber(0)]).toEqual([0, 0]);
  });

  it('lies between that of equal suppliers and that of one', () => {
    fc.assert(
      fc.property(amounts, (each) => {
        const shares = sharesOf(each);
        const hhi = herfindahl(shares);
        expect(hhi).toBeGreaterThanOrEqual((10_000 / Object.keys(shares).length) * (1 - 1e-12));
        expect(hhi).toBeLessThanOrEqual(10_000 * (1 + 1e-12));
      }),
    );
  });
});
