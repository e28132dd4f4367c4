import type { LaneSummary } from '@chokepoint/supplier-performance';
import { stringify } from 'csv-stringify/sync';

/** A row for each lane; what is unknown is left empty. Text that a spreadsheet would compute is escaped. */
export function lanesCsv(lanes: readonly LaneSummary[]): string {
  return stringify(lanes.map(row), { header: true, escape_formulas: true });
}

function row({ from, to, input, lines, closed, onTimeInFull, overdue, condition }: LaneSummary): Record<string, string | number | null | undefined> {
  return {
    vendor: from,
    buyer: to,
    input,
    lines,
    closed,
    due: onTimeInFull.of,
    on_time_in_full_lines: onTimeInFull.count,
    on_time_in_full: onTimeInFull.share,
    on_time_in_full_low: onTimeInFull.interval?.low,
    on_time_in_full_high: onTimeInFull.interval?.high,
    overdue_lines: overdue.lines,
    overdue_quantity: overdue.quantity,
    overdue_lateness: overdue.lateness,
    baseline_mean: condition.baseline?.mean,
    baseline_deviation: condition.baseline?.deviation,
    lateness_average: condition.latenessAverage,
    lower_limit: condition.latenessLimits?.lower,
    upper_limit: condition.latenessLimits?.upper,
    cusum: condition.cusum,
    cusum_alarm: String(condition.cusumAlarm),
    fill_average: condition.fillAverage,
    recent_lateness: condition.recentLateness,
    drifting: String(condition.drifting),
  };
}
