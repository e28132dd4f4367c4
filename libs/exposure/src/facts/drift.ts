import { DRIFT_REASONS, type DriftReason } from '@chokepoint/contracts';
import { LIMIT_DEVIATIONS } from './control-charts.js';
import type { LaneCharts } from './lane-charts.js';
import type { LaneKey } from './lane-record.js';

/** An average of fill below it is an alarm. */
export const LEAST_FILL = 0.95;
/** Days of recent lateness that are an alarm before there is a baseline. */
const LATE_WITHOUT_BASELINE = 14;

type Rule = (charts: LaneCharts, recentLateness: number) => boolean;

/** Late on average, late bit by bit, short, or late of late. */
const RULES: Readonly<Record<DriftReason, Rule>> = {
  'lateness-average': ({ latenessAverage, latenessLimits }) => latenessAverage > latenessLimits.upper,
  'lateness-sum': ({ cusumAlarm }) => cusumAlarm,
  fill: ({ fillAverage }) => fillAverage < LEAST_FILL,
  'recent-lateness': (charts, recentLateness) => recentLateness > recentLimit(charts),
};

/** The rules of drifting that alarm (section 4). */
export function driftReasons(charts: LaneCharts, recentLateness: number): DriftReason[] {
  return DRIFT_REASONS.filter((reason) => RULES[reason](charts, recentLateness));
}

/** Whether a lane drifts: any of the rules alarms. */
export function isDrifting(charts: LaneCharts, recentLateness: number): boolean {
  return DRIFT_REASONS.some((reason) => RULES[reason](charts, recentLateness));
}

/** Recent lateness above so many days is an alarm. */
export function recentLimit({ baseline }: Pick<LaneCharts, 'baseline'>): number {
  return baseline ? baseline.mean + LIMIT_DEVIATIONS * baseline.deviation : LATE_WITHOUT_BASELINE;
}

/** The group that a drifting lane is for attribution: `drift:from/to/input`, with `%` and `/` inside a part escaped. */
export function driftName({ from, to, input }: LaneKey): string {
  return `drift:${[from, to, input].map(escapePart).join('/')}`;
}

function escapePart(part: string): string {
  return part.replaceAll('%', '%25').replaceAll('/', '%2F');
}
