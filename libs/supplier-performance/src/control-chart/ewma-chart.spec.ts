import { ewmaChart } from './ewma-chart.js';

const rounded = (column: Float64Array, digits: number) => Array.from(column, (value) => Number(value.toFixed(digits)));

// prettier-ignore
describe('The EWMA chart of the NIST/SEMATECH e-Handbook (6.3.2.4)', () => {
  const data = [52, 47, 53, 49.3, 50.1, 47, 51, 50.1, 51.2, 50.5, 49.6, 47.6, 49.9, 51.3, 47.8, 51.2, 52.6, 52.4, 53.6, 52.1];
  const chart = ewmaChart(data, 50, 2.0539, 0.3);

  it('has the averages of the handbook', () => {
    expect(rounded(chart.average, 2)).toEqual([
      50.6, 49.52, 50.56, 50.18, 50.16, 49.21, 49.75, 49.85, 50.26, 50.33, 50.11, 49.36, 49.52, 50.05, 49.38, 49.92, 50.73,
      51.23, 51.94, 51.99,
    ]);
  });

  it('has its limits once it has gone on for a while, and λ·L·σ apart at the first value', () => {
    expect(chart.upperLimit.at(-1)).toBeCloseTo(52.5884, 3);
    expect(chart.lowerLimit.at(-1)).toBeCloseTo(47.4115, 3);
    expect(chart.upperLimit[0]).toBeCloseTo(50 + 3 * 0.3 * 2.0539, 12);
  });

  it('signals nowhere, as the handbook has it', () => {
    expect(data.filter((_, place) => chart.average[place] > chart.upperLimit[place] || chart.average[place] < chart.lowerLimit[place])).toEqual([]);
  });
});
