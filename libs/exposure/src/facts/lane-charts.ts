import { ewma, ewmaLimit, LIMIT_DEVIATIONS, upperCusum } from './control-charts.js';
import { fillOf, latenessOf, type ClosedLine } from './order-book.js';

/** Weight λ of the newest line in both averages. */
const WEIGHT = 0.2;
/** So many closed lines say what is normal on a lane; before, lateness raises no alarm. */
export const BASELINE_LINES = 20;
const LEAST_DEVIATION_DAYS = 1;
/** k: so much above the mean passes unnoticed, deviations. */
const SLACK_DEVIATIONS = 0.5;
/** h: the sum at which the CUSUM alarms, deviations. */
const ALARM_DEVIATIONS = 5;

/** By what the charts are drawn (section 4). */
export const LANE_CHART_PARAMETERS = {
  weight: WEIGHT,
  limitDeviations: LIMIT_DEVIATIONS,
  slackDeviations: SLACK_DEVIATIONS,
  alarmDeviations: ALARM_DEVIATIONS,
  baselineLines: BASELINE_LINES,
} as const;

/** What is normal on a lane: mean and sample deviation of lateness, days. */
export interface Baseline {
  readonly mean: number;
  readonly deviation: number;
}

/** The control charts over a lane's closed lines (section 4). Lateness in days, fill as a share. */
export interface LaneCharts {
  readonly closedLines: number;
  /** Undefined with fewer than 20 closed lines. */
  readonly baseline: Baseline | undefined;
  /** z; 0 without a baseline. */
  readonly latenessAverage: number;
  /** Without a baseline −∞ and ∞. */
  readonly latenessLimits: { readonly lower: number; readonly upper: number };
  readonly cusum: number;
  readonly cusumAlarm: boolean;
  readonly fillAverage: number;
}

/** @param closed by (closing time, order, line) */
export function laneCharts(closed: readonly ClosedLine[]): LaneCharts {
  return new LaneChartSeries().update(closed, 0);
}

/** The charts line by line, so that a line that closes last, as most do, costs one step and not all of them. */
export class LaneChartSeries {
  /** [closed lines] after each */
  readonly #fill: number[] = [];
  /** [closed lines after the baseline] after each */
  readonly #average: number[] = [];
  readonly #cusum: number[] = [];
  #baseline: Baseline | undefined;

  /** @param from the first index at which `closed` differs from that of the last call */
  update(closed: readonly ClosedLine[], from: number): LaneCharts {
    if (from < BASELINE_LINES) this.#baseline = baselineOf(closed);
    this.#chartFill(closed, from);
    if (this.#baseline) this.#chartLateness(closed, this.#baseline, Math.max(from, BASELINE_LINES));
    const lateness = this.#baseline ? this.#latenessCharts(closed.length - BASELINE_LINES, this.#baseline) : NO_LATENESS_CHARTS;
    return { closedLines: closed.length, baseline: this.#baseline, fillAverage: this.#fill.at(-1) ?? 1, ...lateness };
  }

  #chartFill(closed: readonly ClosedLine[], from: number): void {
    this.#fill.length = from;
    for (let i = from; i < closed.length; i++) this.#fill.push(ewma(this.#fill[i - 1] ?? 1, fillOf(closed[i]), WEIGHT));
  }

  #chartLateness(closed: readonly ClosedLine[], { mean, deviation }: Baseline, from: number): void {
    this.#average.length = this.#cusum.length = from - BASELINE_LINES;
    for (let i = from; i < closed.length; i++) {
      const days = latenessOf(closed[i]);
      this.#average.push(ewma(this.#average.at(-1) ?? mean, days, WEIGHT));
      this.#cusum.push(upperCusum(this.#cusum.at(-1) ?? 0, days, mean, SLACK_DEVIATIONS * deviation));
    }
  }

  #latenessCharts(n: number, { mean, deviation }: Baseline) {
    const limit = ewmaLimit(deviation, WEIGHT, n);
    const cusum = this.#cusum.at(-1) ?? 0;
    return {
      latenessAverage: this.#average.at(-1) ?? mean,
      latenessLimits: { lower: mean - limit, upper: mean + limit },
      cusum,
      cusumAlarm: cusum > ALARM_DEVIATIONS * deviation,
    };
  }
}

const NO_LATENESS_CHARTS = {
  latenessAverage: 0,
  latenessLimits: { lower: -Infinity, upper: Infinity },
  cusum: 0,
  cusumAlarm: false,
};

/** What the first 20 closed lines say is normal; undefined with fewer. */
export function baselineOf(closed: readonly ClosedLine[]): Baseline | undefined {
  if (closed.length < BASELINE_LINES) return undefined;
  const first = closed.slice(0, BASELINE_LINES).map(latenessOf);
  const mean = sum(first) / BASELINE_LINES;
  const variance = sum(first.map((days) => (days - mean) ** 2)) / (BASELINE_LINES - 1);
  return { mean, deviation: Math.max(LEAST_DEVIATION_DAYS, Math.sqrt(variance)) };
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
