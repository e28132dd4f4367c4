import fc from 'fast-check';
import type { ArrivalParameters } from './arrival-parameters.js';
import type { LineSpan } from './lateness-counts.js';
import { LatenessHistory } from './lateness-history.js';

const LANE = { from: 'acme', to: 'apple', input: 'screws' };
const SISTER = { ...LANE, to: 'google' };
const OTHER = { ...LANE, from: 'bolts-inc' };
const TODAY = 20_000;
const LEVELS = [0.1, 0.5, 0.9];
const PLAIN: ArrivalParameters = { laneStrength: 0, vendorStrength: 10, promiseStrength: 10, halfLifeDays: Infinity };

/** Each run builds arrays over the whole window. */
const FEW = { numRuns: 30 };

let orders = 0;
/** Ordered two years before, so that no line is truncated. */
const closed = (lateness: number, fields: Partial<LineSpan> = {}): LineSpan => ({ order: `PO-${++orders}`, orderedDay: TODAY - 730, promisedDay: TODAY - 100, closedDay: TODAY - 100 + lateness, ...fields });
const open = (overdue: number): LineSpan => ({ order: `PO-${++orders}`, orderedDay: TODAY - 730, promisedDay: TODAY - overdue, closedDay: undefined });
const historyOf = (lines: readonly LineSpan[], parameters = PLAIN, lane = LANE): LatenessHistory => {
  const history = new LatenessHistory(parameters);
  for (const line of lines) history.add(lane, line);
  return history;
};
const by = (history: LatenessHistory, lateness: number, lane = LANE) => history.latenessOf(lane, TODAY).distribution.probabilityBy(lateness, -400);
const lateness = fc.integer({ min: -60, max: 90 });
const someLines = fc.array(fc.oneof(lateness.map((days) => closed(days)), fc.integer({ min: -200, max: 200 }).map(open)), { maxLength: 40 });
const parameters = fc.record({
  laneStrength: fc.constantFrom(0, 0.5, 30, Infinity),
  vendorStrength: fc.constantFrom(0, 3, 300, Infinity),
  promiseStrength: fc.constantFrom(0, 10, 100, Infinity),
  halfLifeDays: fc.constantFrom(30, 365, Infinity),
});

describe('the history of lateness', () => {
  it('is what Kaplan and Meier find in the remissions of Freireich et al. (Blood 21, 1963; 6-MP)', () => {
    const ended = [6, 6, 6, 7, 10, 13, 16, 22, 23].map((weeks) => closed(weeks));
    const going = [6, 9, 10, 11, 17, 19, 20, 25, 32, 32, 34, 35].map((weeks) => open(weeks + 1));
    const history = historyOf([...ended, ...going]);
    const survival = [6, 7, 10, 13, 16, 22, 23].map((weeks) => (1 - by(history, weeks)).toFixed(3));
    expect(survival).toEqual(['0.857', '0.807', '0.753', '0.690', '0.627', '0.538', '0.448']);
  });

  it('without censored lines and without a prior is the distribution seen', () => {
    fc.assert(
      fc.property(fc.array(lateness, { minLength: 1, maxLength: 30 }), lateness, (days, until) => {
        const seen = days.filter((each) => each <= until).length / days.length;
        expect(by(historyOf(days.map((each) => closed(each))), until)).toBeCloseTo(seen, 9);
      }),
    );
  });

  it('says of a lane what its vendor does where its own lines count for nothing beside', () => {
    fc.assert(
      fc.property(someLines, lateness, (lines, until) => {
        const history = historyOf([closed(3), closed(9)], { ...PLAIN, laneStrength: Infinity }, SISTER);
        for (const line of lines) history.add(LANE, line);
        expect(by(history, until)).toBe(by(history, until, { ...LANE, to: 'never-seen' }));
      }),
      FEW,
    );
  });

  it('gives the same bits in whatever order lines were added, and those taken back leave no trace', () => {
    // Two sums are the same either way round, three are not.
    const lanes = [LANE, SISTER, OTHER, { ...LANE, to: 'meta' }, { ...LANE, to: 'aws' }];
    fc.assert(
      fc.property(someLines, someLines, parameters, (lines, gone, chosen) => {
        const placed = lines.map((line, i) => ({ lane: lanes[i % 5], line }));
        const [one, other] = [new LatenessHistory(chosen), new LatenessHistory(chosen)];
        for (const { lane, line } of placed) one.add(lane, line);
        for (const line of gone) other.add(LANE, line);
        for (const { lane, line } of placed.toReversed()) other.add(lane, line);
        for (const line of gone) other.remove(LANE, line);
        expect(other.latenessOf(LANE, TODAY)).toEqual(one.latenessOf(LANE, TODAY));
      }),
      FEW,
    );
  });

  it('gives quantiles that rise, are days, are not before today, and move only later as a line stays open', () => {
    fc.assert(
      fc.property(someLines, parameters, fc.integer({ min: -380, max: 3000 }), (lines, chosen, from) => {
        const { distribution } = historyOf(lines, chosen).latenessOf(LANE, TODAY);
        const now = distribution.quantiles(from, LEVELS);
        const next = distribution.quantiles(from + 1, LEVELS);
        expect(now.every(Number.isSafeInteger)).toBe(true);
        expect(now[0]).toBeGreaterThanOrEqual(from);
        expect(now).toEqual(now.toSorted((a, b) => a - b));
        expect(next.every((day, i) => day >= now[i])).toBe(true);
      }),
      FEW,
    );
  });

  it('sums to 1, and its quantiles are where that much has come', () => {
    fc.assert(
      fc.property(someLines, parameters, fc.integer({ min: -400, max: 600 }), (lines, chosen, from) => {
        const { distribution } = historyOf(lines, chosen).latenessOf(LANE, TODAY);
        expect(distribution.probabilityBy(1e9, from)).toBeCloseTo(1, 9);
        for (const [i, day] of distribution.quantiles(from, LEVELS).entries()) {
          expect(distribution.probabilityBy(day, from)).toBeGreaterThanOrEqual(LEVELS[i] - 1e-8);
          expect(distribution.probabilityBy(day - 1, from)).toBeLessThan(LEVELS[i]);
        }
      }),
      FEW,
    );
  });

  it('counts lines of one order that came together once', () => {
    const together = Array.from({ length: 16 }, () => closed(40, { order: 'PO-together' }));
    expect(by(historyOf([...together, closed(0)]), 0)).toBeCloseTo(0.5, 9);
  });

  it('lets no large lane speak for its vendor', () => {
    const chosen = { ...PLAIN, laneStrength: 5, promiseStrength: 0, vendorStrength: 0.001 };
    const history = historyOf(Array.from({ length: 1000 }, () => closed(50)), chosen);
    for (let count = 0; count < 5; count++) history.add(SISTER, closed(0));
    const elsewhere = { ...LANE, to: 'never-seen' };
    // 1000 · 5/1005 ≈ 5 against 5 · 5/10 = 2.5
    expect(by(history, 0, elsewhere)).toBeCloseTo(2.5 / (2.5 + 5000 / 1005), 3);
  });

  it('lets a closed line count half after a half-life', () => {
    const chosen = { ...PLAIN, halfLifeDays: 80 };
    const history = historyOf([closed(0, { closedDay: TODAY - 80, promisedDay: TODAY - 80 }), closed(7, { closedDay: TODAY, promisedDay: TODAY - 7 })], chosen);
    expect(by(history, 0)).toBeCloseTo(1 / 3, 9);
  });

  it('does not take a line for early that was ordered too late to be', () => {
    const early = closed(-30);
    const short = Array.from({ length: 9 }, () => closed(0, { orderedDay: TODAY - 110 }));
    expect(by(historyOf([early, closed(0), ...short]), -1)).toBeCloseTo(0.5, 9);
  });

  it('falls back to all for a vendor never seen, and to the promise with nothing seen', () => {
    const { distribution, basis } = new LatenessHistory().latenessOf(LANE, TODAY);
    expect(distribution.quantiles(-20, LEVELS)[1]).toBe(0);
    expect(basis.all).toEqual({ closedLines: 0, weight: 0 });
    const history = historyOf(Array.from({ length: 500 }, () => closed(20)), { ...PLAIN, laneStrength: 100, vendorStrength: 100 }, OTHER);
    expect(history.latenessOf(LANE, TODAY).distribution.quantiles(-20, LEVELS)[1]).toBe(20);
  });

  it('expects a line to take the longer the longer it is overdue, beyond all that was seen', () => {
    const { distribution } = historyOf([closed(0), closed(5)]).latenessOf(LANE, TODAY);
    const left = [10, 100, 1000, 10_000].map((overdue) => distribution.quantiles(overdue, [0.5])[0] - overdue);
    expect(left).toEqual(left.toSorted((a, b) => a - b));
    expect(left[3]).toBeGreaterThan(left[0]);
    expect(left[3]).toBeLessThan(10_000);
  });
});
