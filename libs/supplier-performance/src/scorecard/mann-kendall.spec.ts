import fc from 'fast-check';
import { mannKendall } from './mann-kendall.js';

/** Of all orders of the values, the share whose |S| is at least theirs. */
function byAllOrders(values: readonly number[]): number {
  const observed = Math.abs(mannKendall(values).s);
  let [extreme, all] = [0, 0];
  const visit = (chosen: number[], left: readonly number[]): void => {
    if (left.length === 0) {
      all++;
      if (Math.abs(mannKendall(chosen).s) >= observed) extreme++;
    }
    left.forEach((value, at) => visit([...chosen, value], left.toSpliced(at, 1)));
  };
  visit([], values);
  return extreme / all;
}

describe('The Mann–Kendall test', () => {
  // One-sided there: twice.
  it.each([
    [[1, 2, 3, 4], 6, 0.042],
    [[1, 2, 4, 3], 4, 0.167],
    [[1, 2, 3, 4, 5], 10, 0.0083],
    [[1, 2, 3, 5, 4], 8, 0.042],
    [[1, 2, 3, 4, 6, 5], 13, 0.0083],
  ])('of %j has the probability of the table of Kendall 1975 (Gilbert 1987, table A18)', (values, s, p) => {
    expect(mannKendall(values).s).toBe(s);
    expect(mannKendall(values).p / 2).toBeCloseTo(p, 3);
  });

  it('counts every order of few values, those of the same value once', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 4 }), { minLength: 1, maxLength: 6 }), (values) => {
        expect(mannKendall(values).p).toBeCloseTo(byAllOrders(values), 12);
      }),
      { numRuns: 60 },
    );
  });

  it('goes on normally beyond ten values, near where counting would', () => {
    const eleven = [3, 1, 2, 4, 6, 5, 9, 8, 7, 11, 10];
    const { s, p } = mannKendall(eleven);
    expect(s).toBe(55 - 2 * 7);
    expect(p).toBeCloseTo(1 - erf((41 - 1) / Math.sqrt((2 * 11 * 10 * 27) / 18)), 6);
  });

  it('takes ties out of the variance', () => {
    const values = [1, 1, 1, 2, 2, 3, 4, 5, 6, 7, 8, 9];
    const variance = (12 * 11 * 29 - 3 * 2 * 11 - 2 * 1 * 9) / 18;
    const { s, p } = mannKendall(values);
    expect(s).toBe(66 - 3 - 1);
    expect(p).toBeCloseTo(1 - erf((s - 1) / Math.sqrt(2 * variance)), 6);
  });

  it('sees nothing in what does not move', () => {
    for (const length of [0, 1, 5, 30]) expect(mannKendall(Array.from({ length }, () => 0.9))).toEqual({ s: 0, p: 1 });
  });

  it('sees the same backwards, the other way round', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 9 }), { maxLength: 30 }), (values) => {
        const [forth, back] = [mannKendall(values), mannKendall(values.toReversed())];
        expect(back.s + forth.s).toBe(0);
        expect(back.p).toBe(forth.p);
      }),
    );
  });
});

/** 2/√π ∫ exp(−t²), by Simpson's rule. */
function erf(x: number): number {
  const steps = 2_000;
  const h = x / steps;
  let sum = 1 + Math.exp(-x * x);
  for (let i = 1; i < steps; i++) sum += (i % 2 ? 4 : 2) * Math.exp(-((i * h) ** 2));
  return (2 / Math.sqrt(Math.PI)) * (h / 3) * sum;
}
