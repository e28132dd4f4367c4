import { utcDay } from '@chokepoint/exposure';
import type { WatchedLine } from './alarm-series.js';

/** Whether a way of watching is in alarm after a line. */
export type Alarm = (watched: WatchedLine) => boolean;

const YEAR_DAYS = 365.25;

/** The mean of the last 20 lines more than `days` above that of the first 20. */
export function meanAbove(days: number): Alarm {
  return ({ excess }) => excess > days;
}

/** Alarms raised, counted where they begin, and the years watched. */
export function alarmsRaised(series: readonly WatchedLine[], alarm: Alarm): { raised: number; years: number } {
  let raised = 0;
  series.forEach((watched, place) => {
    if (alarm(watched) && !(place > 0 && alarm(series[place - 1]))) raised++;
  });
  const days = series.length === 0 ? 0 : series.at(-1)!.line.closedAt - series[0].line.closedAt;
  return { raised, years: days / 86_400_000 / YEAR_DAYS };
}

/** Alarms raised for each lane-year of lanes on which nothing drifts: false ones. */
export function falseAlarmRate(lanes: readonly (readonly WatchedLine[])[], alarm: Alarm): number {
  let [raised, years] = [0, 0];
  for (const series of lanes) {
    const each = alarmsRaised(series, alarm);
    [raised, years] = [raised + each.raised, years + each.years];
  }
  return years === 0 ? 0 : raised / years;
}

/** How soon a drift is seen; 'already' where the alarm stood before it began, 'missed' where it never came. */
export type Detection = { readonly lines: number; readonly days: number } | 'already' | 'missed';

/** @param driftDay lines promised from this UTC day on are later */
export function detection(series: readonly WatchedLine[], driftDay: number, alarm: Alarm): Detection {
  const start = series.findIndex(({ line }) => utcDay(line.closedAt) >= driftDay);
  if (start > 0 && alarm(series[start - 1])) return 'already';
  const found = start < 0 ? -1 : series.findIndex((watched, place) => place >= start && alarm(watched));
  if (found < 0) return 'missed';
  return { lines: found - start + 1, days: utcDay(series[found].line.closedAt) - driftDay };
}

/**
 * The least number of days at which `meanAbove` raises at most `rate` false alarms a lane-year, to a hundredth.
 * @param lanes on which nothing drifts
 */
export function thresholdAtRate(lanes: readonly (readonly WatchedLine[])[], rate: number): number {
  let [low, high] = [0, 1000];
  while (high - low > 0.01) {
    const middle = (low + high) / 2;
    if (falseAlarmRate(lanes, meanAbove(middle)) > rate) low = middle;
    else high = middle;
  }
  return high;
}
