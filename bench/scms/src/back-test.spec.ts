import { DEFAULT_PARAMETERS } from '@chokepoint/supplier-performance';
import { backTest, splitDay } from './back-test.js';
import { LaneMean, Promised } from './baselines.js';
import { seeded } from './chance.js';
import { driftExperiment } from './drift-experiment.js';
import { syntheticLanes } from './drift-lanes.js';
import { type Forecaster, pointForecast } from './forecaster.js';
import { pinballLoss, scored, summaryOf } from './measures.js';
import { Ours } from './ours.js';
import { pairedDifference } from './paired-bootstrap.js';
import type { ScmsLine } from './scms-lines.js';

/** Two lanes of one vendor, the one always nine days late, the other on time; every delivery recorded five days after. */
const LINES: ScmsLine[] = Array.from({ length: 200 }, (_, place) => {
  const [orderedDay, late] = [10_000 + place * 3, place % 2 === 0];
  const closedDay = orderedDay + 30 + (late ? 9 : 0);
  return { lane: { from: 'acme', to: late ? 'kenya' : 'haiti', input: 'screws' }, order: `PO-${place}`, line: String(place), orderedDay, promisedDay: orderedDay + 30, closedDay, recordedDay: closedDay + 5 };
});

describe('the back-test', () => {
  it('asks each line on its order date, in the second half of time, and gives the lane that is late its days', () => {
    const [ours, promised, mean] = [new Ours(DEFAULT_PARAMETERS), new Promised(), new LaneMean()];
    const { atOrder } = backTest(LINES, [ours, promised, mean], 'second');
    expect(atOrder.lines.map(({ order }) => order)).toEqual(LINES.slice(100).map(({ order }) => order));
    expect(summaryOf(atOrder.of(promised)).meanPinball).toBeCloseTo(4.5 / 2, 9);
    expect(summaryOf(atOrder.of(mean)).meanPinball).toBe(0);
    expect(summaryOf(atOrder.of(ours)).meanPinball).toBeLessThan(0.8);
  });

  it('shows no forecaster what was recorded on the day of the question or later', () => {
    const known: number[] = [];
    let latest = -Infinity;
    const spy: Forecaster = {
      name: 'spy',
      ordered: () => undefined,
      closed: ({ recordedDay }) => (latest = Math.max(latest, recordedDay)),
      forecast: (_lane, from, today) => {
        known.push(today - latest);
        return pointForecast(from);
      },
    };
    backTest(LINES, [spy], 'second');
    expect(Math.min(...known)).toBeGreaterThan(0);
    expect(splitDay(LINES)).toBe(LINES[100].orderedDay);
  });
});

describe('the measures', () => {
  it('weigh a miss as the level says', () => {
    expect([pinballLoss(0.9, 0, 10), pinballLoss(0.9, 10, 0), pinballLoss(0.1, 0, 10)]).toEqual([9, expect.closeTo(1, 9), 1]);
  });

  it('place an arrival within its day by chance', () => {
    const forecast = { quantiles: [0, 0, 5], by: (day: number) => (day < 0 ? 0.05 : 0.85) };
    expect(scored(forecast, 0, 0.5)).toMatchObject({ place: expect.closeTo(0.45, 9), log: expect.closeTo(-Math.log(0.8), 9) });
  });

  it('take the lines of one order for one witness', () => {
    const [one, other] = [Array.from({ length: 50 }, () => 1), Array.from({ length: 50 }, () => 0)];
    expect(pairedDifference(one, other, one.map(() => 'PO-1'), 1)).toEqual({ mean: 1, low: 1, high: 1 });
  });
});

describe('the drift experiment', () => {
  it('runs small on synthetic lanes and gives the same table for the same seed', () => {
    const run = () => driftExperiment(syntheticLanes(seeded(1), 2), 2, 1, () => undefined);
    expect(run()).toBe(run());
    expect(run()).toContain('all charts of the model');
  });
});
