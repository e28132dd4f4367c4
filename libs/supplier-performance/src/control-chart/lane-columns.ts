import { type Baseline, BASELINE_LINES, baselineOf, type ClosedLine, ewma, fillOf, LANE_CHART_PARAMETERS, latenessOf } from '@chokepoint/exposure';
import { cusumChart } from './cusum-chart.js';
import { ewmaChart } from './ewma-chart.js';

const { weight, slackDeviations } = LANE_CHART_PARAMETERS;

/** The control charts of a lane, one entry for each closed line. What rests on the baseline is NaN before its last line. */
export interface LaneChartColumns {
  /** Undefined with fewer than 20 closed lines. */
  readonly baseline: Baseline | undefined;
  /** Days, as all but fill. */
  readonly lateness: Float64Array;
  readonly average: Float64Array;
  readonly lowerLimit: Float64Array;
  readonly upperLimit: Float64Array;
  readonly cusumUpper: Float64Array;
  readonly cusumLower: Float64Array;
  /** Shares, 0..1. */
  readonly fill: Float64Array;
  readonly fillAverage: Float64Array;
}

/**
 * What the charts of a lane say after each of its lines (exposure model, section 4).
 * @param closed by (closing time, order, line)
 */
export function laneChartColumns(closed: readonly ClosedLine[]): LaneChartColumns {
  const baseline = baselineOf(closed);
  const lateness = Float64Array.from(closed, latenessOf);
  const fill = Float64Array.from(closed, fillOf);
  return { baseline, lateness, fill, fillAverage: averaged(fill, 1), ...latenessColumns(lateness, baseline) };
}

function averaged(values: Float64Array, start: number): Float64Array {
  let last = start;
  return values.map((value) => (last = ewma(last, value, weight)));
}

function latenessColumns(lateness: Float64Array, baseline: Baseline | undefined) {
  const { mean, deviation } = baseline ?? NO_BASELINE;
  const watched = [...lateness.subarray(BASELINE_LINES)];
  const { average, lowerLimit, upperLimit } = ewmaChart(watched, mean, deviation, weight);
  const { upper, lower } = cusumChart(watched, mean, slackDeviations * deviation);
  const whole = (column: Float64Array, start: number) => afterBaseline(lateness.length, start, column);
  return {
    average: whole(average, mean),
    lowerLimit: whole(lowerLimit, mean),
    upperLimit: whole(upperLimit, mean),
    cusumUpper: whole(upper, 0),
    cusumLower: whole(lower, 0),
  };
}

const NO_BASELINE: Baseline = { mean: NaN, deviation: NaN };

/** @param start what holds after the last line of the baseline, when nothing is watched yet */
function afterBaseline(lines: number, start: number, watched: Float64Array): Float64Array {
  const column = new Float64Array(lines).fill(NaN);
  if (lines < BASELINE_LINES) return column;
  column[BASELINE_LINES - 1] = start;
  column.set(watched, BASELINE_LINES);
  return column;
}
