import fc from 'fast-check';
import { isDrifting, laneCharts } from '@chokepoint/exposure';
import { alarmsRaised, detection, falseAlarmRate, meanAbove, thresholdAtRate } from './alarm-measures.js';
import { alarmSeries, type WatchedLine } from './alarm-series.js';
import { laneCourse } from './lane-course.js';

const SHAPE = { lines: 80, gapDays: 10, driftFrom: 50, driftDays: 14 };
const turning = (numbers: readonly number[]) => {
  let place = 0;
  return () => numbers[place++ % numbers.length];
};
const drifting = ({ drifting: is }: WatchedLine) => is;

describe('a lane that drifts', () => {
  const { lines, driftDay } = laneCourse([0, 0, 1, -1], SHAPE, turning([0, 0.3, 0.6, 0.9]));
  const series = alarmSeries(lines);

  it('is seen by the charts at the first late lines, and by the mean of twenty later', () => {
    const charts = detection(series, driftDay, drifting);
    const mean = detection(series, driftDay, meanAbove(3));
    expect(charts).toEqual({ lines: 1, days: 15 });
    expect(mean).toMatchObject({ lines: 5 });
  });

  it('is watched as the exposure model watches it', () => {
    expect(series).toHaveLength(60);
    const charts = laneCharts(lines);
    expect(series.at(-1)).toMatchObject({ drifting: isDrifting(charts, 13), cusum: charts.cusumAlarm, average: charts.latenessAverage > charts.latenessLimits.upper });
  });

  it('raises nothing before it does', () => {
    const before = series.filter(({ line }) => line.closedAt < driftDay * 86_400_000);
    expect(before.some(drifting)).toBe(false);
    expect(alarmsRaised(series, drifting).raised).toBe(1);
  });

  it('is already in alarm, or missed, where the alarm says so', () => {
    expect(detection(series, driftDay, () => true)).toBe('already');
    expect(detection(series, driftDay, () => false)).toBe('missed');
  });
});

describe('the threshold of equal false alarms', () => {
  it('raises no more of them than asked, for whatever lanes', () => {
    const sample = fc.array(fc.integer({ min: -20, max: 40 }), { minLength: 1, maxLength: 10 });
    const chances = fc.array(fc.double({ min: 0, max: 0.999, noNaN: true }), { minLength: 5, maxLength: 50 });
    fc.assert(
      fc.property(sample, chances, fc.constantFrom(0, 0.5, 2), (days, chance, rate) => {
        const still = [alarmSeries(laneCourse(days, { ...SHAPE, driftDays: 0 }, turning(chance)).lines)];
        expect(falseAlarmRate(still, meanAbove(thresholdAtRate(still, rate)))).toBeLessThanOrEqual(rate);
      }),
      { numRuns: 25 },
    );
  });
});
