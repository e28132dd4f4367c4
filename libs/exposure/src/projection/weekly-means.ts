import type { ScenarioCapacity, ScenarioLane } from './scenario.js';

/**
 * Mean loss of capacity over [week, week + 1): 1 − remaining while full, then linearly to 0 (exposure model, section 2).
 * Negative where `remaining` is above 1.
 */
export function meanLoss({ remaining, startWeek, fullWeeks, rampWeeks }: ScenarioCapacity, week: number): number {
  const fullEnd = startWeek + fullWeeks;
  const full = overlap(week, startWeek, fullEnd);
  const ramp = overlap(week, fullEnd, fullEnd + rampWeeks);
  // A line's mean over an interval is its value in the middle.
  const middle = (Math.max(week, fullEnd) + Math.min(week + 1, fullEnd + rampWeeks)) / 2;
  const onRamp = ramp > 0 ? ramp * (1 - (middle - fullEnd) / rampWeeks) : 0;
  return (1 - remaining) * Math.min(1, full + onRamp);
}

/**
 * Share of the goods in process that a disturbance leaves whole in a week: `scrap` falls on its start,
 * which a fraction of a week spreads over two weeks.
 */
export function unscrapped({ startWeek, scrap }: ScenarioCapacity, week: number): number {
  const first = Math.floor(startWeek);
  const fraction = startWeek - first;
  if (week === first) return 1 - scrap * (1 - fraction);
  return week === first + 1 ? 1 - scrap * fraction : 1;
}

/** The part of [week, week + 1) that a lane disturbance covers, 0..1. */
export function coverage({ startWeek, weeks }: ScenarioLane, week: number): number {
  return overlap(week, startWeek, startWeek + weeks);
}

function overlap(week: number, from: number, to: number): number {
  return Math.max(0, Math.min(week + 1, to) - Math.max(week, from));
}
