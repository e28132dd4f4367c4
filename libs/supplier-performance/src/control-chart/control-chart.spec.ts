import fc from 'fast-check';
import { type FactSet, type LaneRecord, laneCharts } from '@chokepoint/exposure';
import { arbitraryLine, day, given, type GivenLine, repeat, utcDayOf } from '../scorecard/given-lines.js';
import { laneConditionAt } from '../scorecard/lane-condition.js';
import { controlChartAt } from './control-chart.js';
import { laneChartColumns } from './lane-columns.js';

const LANE = { from: 'tsmc', to: 'nvidia', input: 'wafer' };
const LATER = day(400);
const ALL = { last: Infinity };
const laneOf = (facts: FactSet): LaneRecord => facts.lane(LANE)!;
/** One line promised every ten days, the n-th `lateness[n]` days late. */
const late = (lateness: readonly number[]): GivenLine[] => lateness.map((days, n) => ({ promised: 10 * n, received: 10 * n + days }));
const chartOf = (lateness: readonly number[], window = ALL) => controlChartAt(laneOf(given(...late(lateness))), LATER, window);

/** Of one lane, most of them closed, so that most runs have a baseline. */
const linesOfTheLane = fc.array(
  arbitraryLine.map((line): GivenLine => ({ ...line, ...{ vendor: 'tsmc', buyer: 'nvidia', input: 'wafer' }, received: line.received ?? line.promised })),
  { minLength: 1, maxLength: 70, size: 'max' },
);
const moment = fc.integer({ min: 0, max: 320 }).map(day);

describe('The control chart of a lane', () => {
  it('ends where the condition of the lane stands, whatever its lines', () => {
    fc.assert(
      fc.property(linesOfTheLane, moment, (lines, asOf) => {
        const record = laneOf(given(...lines));
        const condition = laneConditionAt(record, asOf);
        const { points, centre, reasons, decisionInterval, ...chart } = controlChartAt(record, asOf, ALL);
        expect(chart.condition).toEqual(condition);
        expect(points).toHaveLength(condition.closedLines);
        expect(centre).toBe(condition.baseline?.mean ?? null);
        expect(decisionInterval).toBe(condition.baseline ? 5 * condition.baseline.deviation : null);
        expect(reasons.length > 0).toBe(condition.drifting);
        const last = points.at(-1);
        if (!last) return;
        const { average, lowerLimit, upperLimit, cusumUpper, cusumUpperSignals, fillAverage } = last;
        const limits = lowerLimit === null ? null : { lower: lowerLimit, upper: upperLimit };
        expect([average, limits, cusumUpper, cusumUpperSignals, fillAverage]).toEqual([condition.latenessAverage, condition.latenessLimits, condition.cusum, condition.cusumAlarm, condition.fillAverage]);
        expect([last.averageSignals, last.cusumUpperSignals, last.fillSignals]).toEqual(['lateness-average' as const, 'lateness-sum' as const, 'fill' as const].map((reason) => reasons.includes(reason)));
      }),
    );
  });

  it('says at every point what the model said when no more lines were closed', () => {
    fc.assert(
      fc.property(linesOfTheLane, (lines) => {
        const closed = laneOf(given(...lines)).closedAt(LATER);
        const { average, lowerLimit, upperLimit, cusumUpper, fillAverage } = laneChartColumns(closed);
        for (let place = 0; place < closed.length; place++) {
          const charts = laneCharts(closed.slice(0, place + 1));
          expect(fillAverage[place]).toBe(charts.fillAverage);
          if (charts.baseline === undefined) expect(average[place]).toBeNaN();
          else expect([average[place], lowerLimit[place], upperLimit[place], cusumUpper[place]]).toEqual([charts.latenessAverage, charts.latenessLimits.lower, charts.latenessLimits.upper, charts.cusum]);
        }
      }),
    );
  });

  it('says the same of a line whichever lines are asked for', () => {
    fc.assert(
      fc.property(linesOfTheLane, fc.integer({ min: 0, max: 250 }), fc.integer({ min: 0, max: 60 }), fc.integer({ min: 1, max: 40 }), (lines, first, days, last) => {
        const record = laneOf(given(...lines));
        const [from, to] = [utcDayOf(first), utcDayOf(first + days)];
        const { points } = controlChartAt(record, LATER, ALL);
        const asked = points.filter(({ closedAt }) => Date.parse(closedAt) >= day(first) && Date.parse(closedAt) < day(first + days + 1));
        expect(controlChartAt(record, LATER, { from, to, last }).points).toEqual(asked.slice(-last));
      }),
    );
  });

  it('signals late lines on average, and bit by bit, from when they come', () => {
    const { points, decisionInterval, slack, baselineEnd, centre } = chartOf([...repeat(20, 2), ...repeat(11, 3)]);
    expect([centre, slack, decisionInterval, baselineEnd]).toEqual([2, 0.5, 5, new Date(day(192)).toISOString()]);
    expect(points.at(-1)).toMatchObject({ number: 31, lateness: 3, cusumUpper: 5.5, cusumUpperSignals: true, cusumLower: 0, promised: '2025-10-28', closedAt: '2025-10-31T00:00:00.000Z' });
    expect(points.at(-2)).toMatchObject({ cusumUpper: 5, cusumUpperSignals: false });
    expect(points[19]).toMatchObject({ average: 2, lowerLimit: 2, upperLimit: 2, cusumUpper: 0 });
    expect(points[18]).toMatchObject({ average: null, lowerLimit: null, upperLimit: null, cusumUpper: null, cusumLower: null });
    expect(chartOf([...repeat(20, 2), ...repeat(3, 9)]).points.map(({ averageSignals }) => averageSignals)).toEqual([...repeat(20, false), ...repeat(3, true)]);
  });

  it('shows lines that become earlier, by which no lane drifts', () => {
    const { points, reasons } = chartOf([...repeat(20, 3), ...repeat(10, 0)]);
    expect(points.at(-1)).toMatchObject({ cusumUpper: 0, cusumLower: 25, cusumLowerSignals: true, averageSignals: false });
    expect(reasons).toEqual([]);
  });
});
