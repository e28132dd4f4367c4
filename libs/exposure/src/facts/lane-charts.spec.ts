import { DAY_MS } from './calendar.js';
import { laneCharts } from './lane-charts.js';
import type { ClosedLine } from './order-book.js';

const closedAfter = (lateness: number, fill = 1): ClosedLine => ({
  order: 'PO-1',
  line: '1',
  quantity: 10,
  orderedAt: 0,
  promisedDay: 20_000,
  received: 10 * fill,
  closedAt: (20_000 + lateness) * DAY_MS,
  complete: fill >= 1,
});

const chartsOf = (lateness: readonly number[]) => laneCharts(lateness.map((days) => closedAfter(days)));
const repeat = (count: number, ...days: number[]) => Array.from({ length: count }, () => days).flat();

describe('The charts of a lane', () => {
  it('raise no alarm before there are twenty closed lines', () => {
    expect(chartsOf(repeat(19, 90))).toMatchObject({
      closedLines: 19,
      baseline: undefined,
      latenessAverage: 0,
      latenessLimits: { lower: -Infinity, upper: Infinity },
      cusum: 0,
      cusumAlarm: false,
    });
  });

  it('take mean and sample deviation of the first twenty as normal', () => {
    const { baseline } = chartsOf([...repeat(10, 0, 6), 50]);
    expect(baseline?.mean).toBe(3);
    expect(baseline?.deviation).toBeCloseTo(Math.sqrt((20 * 9) / 19), 12);
  });

  it('take at least a day as the deviation', () => {
    expect(chartsOf(repeat(20, 2)).baseline).toEqual({ mean: 2, deviation: 1 });
  });

  it('start the average at the mean, and the limits at n = 1 with the 21st line', () => {
    expect(chartsOf(repeat(20, 2))).toMatchObject({ latenessAverage: 2, latenessLimits: { lower: 2, upper: 2 }, cusum: 0 });
    const { latenessAverage, latenessLimits, cusum } = chartsOf([...repeat(20, 2), 5]);
    expect(latenessAverage).toBeCloseTo(2.6, 12);
    expect(latenessLimits.upper).toBeCloseTo(2.6, 12);
    expect(latenessLimits.lower).toBeCloseTo(1.4, 12);
    expect(cusum).toBe(2.5);
  });

  it('sum up small delays until they are five deviations', () => {
    expect(chartsOf([...repeat(20, 2), ...repeat(10, 3)])).toMatchObject({ cusum: 5, cusumAlarm: false });
    expect(chartsOf([...repeat(20, 2), ...repeat(11, 3)])).toMatchObject({ cusum: 5.5, cusumAlarm: true });
    expect(chartsOf([...repeat(20, 2), ...repeat(11, 3), ...repeat(9, -9)])).toMatchObject({ cusum: 0, cusumAlarm: false });
  });

  it('average fill from the first line on, from 1, at most 1 each', () => {
    expect(laneCharts([closedAfter(0, 0.5), closedAfter(0, 3), closedAfter(0, 0)]).fillAverage).toBeCloseTo((0.9 * 0.8 + 0.2) * 0.8, 12);
    expect(laneCharts([]).fillAverage).toBe(1);
  });
});
