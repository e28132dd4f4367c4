import { levelOf } from '@chokepoint/exposure';
import type { NodeTrend, NowTrends } from '../contract/index.js';
import type { DailyExposures } from '../services/daily-exposures.js';

const SHOWN_DAYS = 90;
const WEEK_DAYS = 7;
const MOVED = 0.5;

/** How every node came to where it is on the last day. */
export function trendsOf({ days, series, levelBounds }: DailyExposures): NowTrends {
  if (days.length === 0) return { nodes: [] };
  return { from: days[0], to: days.at(-1)!, nodes: [...series].map(([node, values]) => trendOf(node, days, values, levelBounds)) };
}

/** @param values by day; @param bounds of the levels */
export function trendOf(node: string, days: readonly string[], values: Float32Array, bounds: readonly number[]): NodeTrend {
  const [exposed] = bounds;
  const last = values.length - 1;
  const calm = values.findLastIndex((value) => value < exposed);
  const moved = values.findLastIndex((value, day) => day > 0 && Math.abs(value - values[day - 1]) >= MOVED);
  const peak = peakOf(values, exposed);
  return {
    node,
    points: Array.from(values.slice(-SHOWN_DAYS), rounded),
    ...(last >= WEEK_DAYS && { weekAgo: rounded(values[last - WEEK_DAYS]) }),
    ...(last >= 0 && calm < last && { exposedSince: days[calm + 1] }),
    ...(moved > 0 && { changedOn: days[moved] }),
    ...(peak !== undefined && { peak: { exposure: rounded(values[peak]), level: levelOf(values[peak], bounds), day: days[peak] } }),
  };
}

/** The day of the most within the last time above low, be it over or not. */
function peakOf(values: Float32Array, exposed: number): number | undefined {
  const end = values.findLastIndex((value) => value >= exposed);
  if (end < 0) return undefined;
  let peak = end;
  for (let day = end; day >= 0 && values[day] >= exposed; day--) if (values[day] > values[peak]) peak = day;
  return peak;
}

/** History comes as 32-bit numbers: more digits say nothing. */
function rounded(value: number): number {
  return Math.round(value * 1000) / 1000;
}
