import fc from 'fast-check';
import type { ScenarioCapacity, ScenarioLane } from './scenario.js';
import { coverage, meanLoss, unscrapped } from './weekly-means.js';

const loss = (fields: Partial<ScenarioCapacity>): ScenarioCapacity => ({ node: 'n', remaining: 0, fullWeeks: 0, rampWeeks: 0, startWeek: 0, scrap: 0, ...fields });
const trouble = (fields: Partial<ScenarioLane>): ScenarioLane => ({ from: 'n', startWeek: 0, weeks: 1, delayWeeks: 0, yield: 1, ...fields });

const weekly = (of: (week: number) => number): number[] => Array.from({ length: 6 }, (_, week) => of(week));
const tenths = (min: number, max: number) => fc.integer({ min: 10 * min, max: 10 * max }).map((count) => count / 10);

describe('a loss of capacity', () => {
  it('is full, then falls linearly', () => {
    expect(weekly((week) => meanLoss(loss({ remaining: 0.5, fullWeeks: 2, rampWeeks: 2 }), week))).toEqual([0.5, 0.5, 0.375, 0.125, 0, 0]);
  });

  it('counts the part of a week that it covers', () => {
    expect(weekly((week) => meanLoss(loss({ fullWeeks: 2.5, startWeek: 0.75 }), week))).toEqual([0.25, 1, 1, 0.25, 0, 0]);
  });

  it('may have begun before week 0', () => {
    expect(weekly((week) => meanLoss(loss({ fullWeeks: 1, rampWeeks: 4, startWeek: -2 }), week))).toEqual([0.625, 0.375, 0.125, 0, 0, 0]);
  });

  it('is a gain where more than all remains', () => {
    expect(meanLoss(loss({ remaining: 1.5, fullWeeks: 1 }), 0)).toBe(-0.5);
  });

  it('is nothing without length', () => {
    expect(weekly((week) => meanLoss(loss({ startWeek: 0.5 }), week))).toEqual([0, 0, 0, 0, 0, 0]);
  });

  it('has the mean of its course over the week', () => {
    fc.assert(
      fc.property(tenths(0, 4), tenths(0, 4), tenths(-4, 4), fc.nat(5), (fullWeeks, rampWeeks, startWeek, week) => {
        const at = (moment: number): number => {
          const since = moment - startWeek;
          if (since < 0 || since >= fullWeeks + rampWeeks) return 0;
          return since < fullWeeks ? 1 : 1 - (since - fullWeeks) / rampWeeks;
        };
        let mean = 0;
        // All corners lie on tenths, and the middle of a step on a line is its mean.
        for (let step = 0; step < 20; step++) mean += at(week + (step + 0.5) / 20) / 20;
        expect(meanLoss(loss({ fullWeeks, rampWeeks, startWeek }), week)).toBeCloseTo(mean, 10);
      }),
    );
  });

  it('never takes more than all, whatever the rounding', () => {
    fc.assert(
      fc.property(fc.double({ min: -9, max: 9, noNaN: true }), fc.double({ min: 0, max: 9, noNaN: true }), fc.double({ min: 0, max: 9, noNaN: true }), fc.nat(9), (startWeek, fullWeeks, rampWeeks, week) => {
        const lost = meanLoss(loss({ startWeek, fullWeeks, rampWeeks }), week);
        expect(lost >= 0 && lost <= 1).toBe(true);
      }),
    );
  });
});

describe('scrap', () => {
  it('falls on the start of the disturbance', () => {
    expect(weekly((week) => unscrapped(loss({ scrap: 0.4, startWeek: 2 }), week))).toEqual([1, 1, 0.6, 1, 1, 1]);
  });

  it('is spread over two weeks where the start is within one', () => {
    expect(weekly((week) => unscrapped(loss({ scrap: 0.4, startWeek: 1.25 }), week))).toEqual([1, 0.7, 0.9, 1, 1, 1]);
  });

  it('before week 0 is over, but for the part that falls into it', () => {
    expect(weekly((week) => unscrapped(loss({ scrap: 0.4, startWeek: -0.25 }), week))).toEqual([0.7, 1, 1, 1, 1, 1]);
    expect(weekly((week) => unscrapped(loss({ scrap: 0.4, startWeek: -1 }), week))).toEqual([1, 1, 1, 1, 1, 1]);
  });
});

describe('the coverage of a lane disturbance', () => {
  it('is the part of the week between its start and its end', () => {
    expect(weekly((week) => coverage(trouble({ startWeek: 0.75, weeks: 2.5 }), week))).toEqual([0.25, 1, 1, 0.25, 0, 0]);
    expect(weekly((week) => coverage(trouble({ startWeek: -3, weeks: 3.5 }), week))).toEqual([0.5, 0, 0, 0, 0, 0]);
    expect(weekly((week) => coverage(trouble({ startWeek: 1.25, weeks: 0.5 }), week))).toEqual([0, 0.5, 0, 0, 0, 0]);
  });
});
