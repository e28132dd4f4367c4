import type { ControlPoint } from '@chokepoint/supplier-performance';
import { stringify } from 'csv-stringify/sync';

/** A row for each point; what is unknown is left empty. Text that a spreadsheet would compute is escaped. */
export function chartCsv(points: readonly ControlPoint[]): string {
  return stringify(points.map(row), { header: true, escape_formulas: true, columns: COLUMNS });
}

/** With the header also where there is no point. */
const COLUMNS = [
  ...['number', 'order', 'line', 'promised', 'closed_at', 'lateness', 'average', 'lower_limit', 'upper_limit', 'cusum_upper', 'cusum_lower'],
  ...['fill', 'fill_average', 'average_signals', 'cusum_upper_signals', 'cusum_lower_signals', 'fill_signals'],
];

function row(point: ControlPoint): Record<string, string | number | null> {
  const { number, order, line, promised, lateness, average, fill } = point;
  return {
    ...{ number, order, line, promised, closed_at: point.closedAt, lateness },
    ...{ average, lower_limit: point.lowerLimit, upper_limit: point.upperLimit },
    ...{ cusum_upper: point.cusumUpper, cusum_lower: point.cusumLower, fill, fill_average: point.fillAverage },
    average_signals: String(point.averageSignals),
    cusum_upper_signals: String(point.cusumUpperSignals),
    cusum_lower_signals: String(point.cusumLowerSignals),
    fill_signals: String(point.fillSignals),
  };
}
