import type { LaneCharts } from './lane-charts.js';
import type { LaneKey } from './lane-record.js';

const LEAST_FILL = 0.95;
/** Days of recent lateness that are an alarm before there is a baseline. */
const LATE_WITHOUT_BASELINE = 14;

/** Whether a lane drifts (section 4): late on average, late bit by bit, short, or late of late. */
export function isDrifting(charts: LaneCharts, recentLateness: number): boolean {
  const { baseline } = charts;
  return (
    charts.latenessAverage > charts.latenessLimits.upper ||
    charts.cusumAlarm ||
    charts.fillAverage < LEAST_FILL ||
    recentLateness > (baseline ? baseline.mean + 3 * baseline.deviation : LATE_WITHOUT_BASELINE)
  );
}

/** The group that a drifting lane is for attribution: `drift:from/to/input`, with `%` and `/` inside a part escaped. */
export function driftName({ from, to, input }: LaneKey): string {
  return `drift:${[from, to, input].map(escapePart).join('/')}`;
}

function escapePart(part: string): string {
  return part.replaceAll('%', '%25').replaceAll('/', '%2F');
}
