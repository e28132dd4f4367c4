import type { Arrival } from '@chokepoint/supplier-performance';
import { stringify } from 'csv-stringify/sync';

/** A row for each open line. Text that a spreadsheet would compute is escaped. */
export function arrivalsCsv(arrivals: readonly Arrival[]): string {
  return stringify(arrivals.map(row), { header: true, escape_formulas: true });
}

function row({ order, line, from, to, input, promised, quantity, overdueDays, p10, p50, p90, onTimeProbability, lateProbability, restsOn, drifting, lane, vendor, all }: Arrival): Record<string, string | number> {
  return {
    ...{ order, line, vendor: from, buyer: to, input, promised, to_come: quantity, overdue_days: overdueDays, p10, p50, p90 },
    ...{ on_time_probability: onTimeProbability, late_probability: lateProbability },
    ...{ rests_on: restsOn, lane_lines: lane.lines, vendor_lines: vendor.lines, all_lines: all.lines, lane_drifts: String(drifting) },
  };
}
