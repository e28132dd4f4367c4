import { cusumChart } from './cusum-chart.js';

const rounded = (column: Float64Array) => Array.from(column, (value) => Number(value.toFixed(2)));

// prettier-ignore
describe('The CUSUM chart of the NIST/SEMATECH e-Handbook (6.3.2.3)', () => {
  const means = [324.925, 324.675, 324.725, 324.35, 325.35, 325.225, 324.125, 324.525, 325.225, 324.6, 324.625, 325.15,
    328.325, 327.25, 327.825, 328.5, 326.675, 327.775, 326.875, 328.35];
  const { upper, lower } = cusumChart(means, 325, 0.3175);

  it('sums what is above the mean', () => {
    expect(rounded(upper)).toEqual([0, 0, 0, 0, 0.03, 0, 0, 0, 0, 0, 0, 0, 3.01, 4.94, 7.45, 10.63, 11.99, 14.44, 16, 19.04]);
  });

  it('sums what is below it', () => {
    expect(rounded(lower)).toEqual([0, 0.01, 0, 0.33, 0, 0, 0.56, 0.72, 0.17, 0.25, 0.31, 0, 0, 0, 0, 0, 0, 0, 0, 0]);
  });

  it('passes the decision interval of 4.1959 with the 14th sample', () => {
    expect(upper.findIndex((sum) => sum > 4.1959) + 1).toBe(14);
    expect(lower.some((sum) => sum > 4.1959)).toBe(false);
  });
});
