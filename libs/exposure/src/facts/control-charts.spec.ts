import { ewma, ewmaLimit, upperCusum } from './control-charts.js';

const round = (digits: number) => (value: number) => Number(value.toFixed(digits));

function series<T>(values: readonly number[], start: T, step: (last: T, value: number) => T): T[] {
  const out: T[] = [];
  for (const value of values) out.push(step(out.at(-1) ?? start, value));
  return out;
}

// prettier-ignore
describe('The example of the NIST/SEMATECH e-Handbook for the EWMA chart (6.3.2.4)', () => {
  const data = [52, 47, 53, 49.3, 50.1, 47, 51, 50.1, 51.2, 50.5, 49.6, 47.6, 49.9, 51.3, 47.8, 51.2, 52.6, 52.4, 53.6, 52.1];

  it('averages', () => {
    expect(series(data, 50, (average, value) => ewma(average, value, 0.3)).map(round(2))).toEqual([
      50.6, 49.52, 50.56, 50.18, 50.16, 49.21, 49.75, 49.85, 50.26, 50.33, 50.11, 49.36, 49.52, 50.05, 49.38, 49.92, 50.73,
      51.23, 51.94, 51.99,
    ]);
  });

  it('has its limits in the steady state', () => {
    expect(50 + ewmaLimit(2.0539, 0.3, Infinity)).toBeCloseTo(52.5884, 3);
    expect(50 - ewmaLimit(2.0539, 0.3, Infinity)).toBeCloseTo(47.4115, 3);
  });

  it('has narrower limits at first, none before the first value and λ·σ·3 at it', () => {
    expect(ewmaLimit(2, 0.3, 0)).toBe(0);
    expect(ewmaLimit(2, 0.3, 1)).toBeCloseTo(3 * 2 * 0.3, 12);
    expect(ewmaLimit(2, 0.3, 5)).toBeLessThan(ewmaLimit(2, 0.3, 6));
  });
});

// prettier-ignore
describe('The example of the NIST/SEMATECH e-Handbook for the CUSUM chart (6.3.2.3)', () => {
  const means = [324.925, 324.675, 324.725, 324.35, 325.35, 325.225, 324.125, 324.525, 325.225, 324.6, 324.625, 325.15,
    328.325, 327.25, 327.825, 328.5, 326.675, 327.775, 326.875, 328.35];
  const k = 0.3175;
  const h = 4.1959;
  const upper = series(means, 0, (sum, mean) => upperCusum(sum, mean, 325, k));

  it('sums what is above the mean', () => {
    expect(upper.map(round(2))).toEqual([0, 0, 0, 0, 0.03, 0, 0, 0, 0, 0, 0, 0, 3.01, 4.94, 7.45, 10.63, 11.99, 14.44, 16, 19.04]);
  });

  it('sums what is below it, mirrored', () => {
    const lower = series(means, 0, (sum, mean) => upperCusum(sum, -mean, -325, k));
    expect(lower.map(round(2))).toEqual([0, 0.01, 0, 0.33, 0, 0, 0.56, 0.72, 0.17, 0.25, 0.31, 0, 0, 0, 0, 0, 0, 0, 0, 0]);
  });

  it('alarms from the 14th sample on', () => {
    expect(upper.findIndex((sum) => sum > h) + 1).toBe(14);
  });
});
