import { BASELINE_LINES, type ClosedLine, isDrifting, type LaneCharts, laneCharts, latenessOf, RECENT_DAYS, recentLateness, utcDay } from '@chokepoint/exposure';

/** What each way of watching a lane says after a line has closed. */
export interface WatchedLine {
  readonly line: ClosedLine;
  /** EWMA above its limit, CUSUM in alarm, recent lateness too high, any of them: as the exposure model has it. */
  readonly average: boolean;
  readonly cusum: boolean;
  readonly recent: boolean;
  readonly drifting: boolean;
  /** Mean lateness of the last 20 lines less that of the first 20, days. */
  readonly excess: number;
}

/**
 * A lane watched line by line, from the first that closes after its baseline.
 * @param lines by closing time; the charts see those closed, recent lateness those promised, too
 */
export function alarmSeries(lines: readonly ClosedLine[]): WatchedLine[] {
  const baseline = mean(lines.slice(0, BASELINE_LINES));
  const watched: WatchedLine[] = [];
  for (let place = BASELINE_LINES; place < lines.length; place++) {
    const charts = laneCharts(lines.slice(0, place + 1));
    const late = recentAt(lines, utcDay(lines[place].closedAt));
    const excess = mean(lines.slice(place + 1 - BASELINE_LINES, place + 1)) - baseline;
    watched.push({ line: lines[place], ...alarmsOf(charts, late), excess });
  }
  return watched;
}

function alarmsOf(charts: LaneCharts, late: number) {
  return {
    average: charts.latenessAverage > charts.latenessLimits.upper,
    cusum: charts.cusumAlarm,
    recent: isDrifting({ ...charts, latenessAverage: -Infinity, cusumAlarm: false }, late),
    drifting: isDrifting(charts, late),
  };
}

/** Recent lateness as known on a day: lines that close later are still open. */
function recentAt(lines: readonly ClosedLine[], today: number): number {
  const recent = lines.filter(({ promisedDay }) => promisedDay < today && promisedDay >= today - RECENT_DAYS);
  return recentLateness(recent.map((line) => (utcDay(line.closedAt) > today ? { ...line, closedAt: undefined } : line)), today);
}

function mean(lines: readonly ClosedLine[]): number {
  return lines.reduce((sum, line) => sum + latenessOf(line), 0) / lines.length;
}
