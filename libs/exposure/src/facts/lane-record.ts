import { placeOnGrid, utcDay } from './calendar.js';
import { DELAY_WEEKS, type LaneDisturbance } from './delay-disturbance.js';
import { onTimeInFull, overdueOpen, RECENT_DAYS, recentLateness } from './due-lines.js';
import type { OrderLineFact } from './fact-types.js';
import { type LaneCharts, LaneChartSeries } from './lane-charts.js';
import { type ClosedLine, OrderBook } from './order-book.js';
import type { OrderLineState } from './order-line.js';

/** A lane by its two ends and what it carries. */
export interface LaneKey {
  readonly from: string;
  readonly to: string;
  readonly input: string;
}

/** What orders and receipts say about a lane at a moment (section 4). Days, shares, and units of the input. */
export interface LaneStatistics extends LaneKey, LaneCharts {
  /** Null where no line is due. */
  readonly onTimeInFull: number | null;
  /** d */
  readonly recentLateness: number;
  /** What is still to come of overdue lines, and its days late so far. */
  readonly overdue: { readonly quantity: number; readonly lateness: number };
  readonly drifting: boolean;
}

const LEAST_FILL = 0.95;
/** Days of recent lateness that are an alarm before there is a baseline. */
const LATE_WITHOUT_BASELINE = 14;

interface Condition {
  readonly asOfDay: number;
  readonly version: number;
  readonly charts: LaneCharts;
  readonly recentLateness: number;
  readonly drifting: boolean;
}

/** One lane's orders and what they say at any moment asked for. */
export class LaneRecord {
  readonly lane: LaneKey;
  readonly #book = new OrderBook();
  readonly #series = new LaneChartSeries();
  #condition: Condition | undefined;

  constructor({ from, to, input }: LaneKey) {
    this.lane = { from, to, input };
  }

  add(fact: OrderLineFact): void {
    this.#book.add(fact);
  }

  remove(fact: OrderLineFact): void {
    this.#book.remove(fact);
  }

  isKnownAt(asOf: number): boolean {
    return this.#book.someAt(asOf);
  }

  factsKnownAt(asOf: number): number {
    return this.#book.countAt(asOf);
  }

  /** Every line ordered and not cancelled by `asOf`, by (promised day, order, line). Do not keep the array: the next question may change it. */
  linesAt(asOf: number): readonly OrderLineState[] {
    this.#book.moveTo(asOf);
    return this.#book.lines;
  }

  /** The lines closed by `asOf`, by (closing time, order, line); as `linesAt`. */
  closedAt(asOf: number): readonly ClosedLine[] {
    this.#book.moveTo(asOf);
    return this.#book.closed;
  }

  /** The disturbance that a drifting lane is; undefined while it does not drift. */
  driftAt(asOf: number): LaneDisturbance | undefined {
    const { drifting, charts, recentLateness } = this.#conditionAt(asOf);
    if (!drifting) return undefined;
    return {
      ...this.lane,
      incident: driftName(this.lane),
      startWeek: placeOnGrid(asOf, asOf),
      weeks: DELAY_WEEKS,
      delayWeeks: Math.max(0, charts.latenessAverage, recentLateness) / 7,
      yield: charts.fillAverage,
    };
  }

  statisticsAt(asOf: number): LaneStatistics {
    const { charts, recentLateness, drifting } = this.#conditionAt(asOf);
    const lines = this.#book.lines;
    const today = utcDay(asOf);
    return {
      ...this.lane,
      ...charts,
      onTimeInFull: onTimeInFull(lines, today),
      recentLateness,
      overdue: overdueOpen(lines, today),
      drifting,
    };
  }

  /** Kept until a line or the day changes: most lanes are asked about many moments between two facts. */
  #conditionAt(asOf: number): Condition {
    this.#book.moveTo(asOf);
    const asOfDay = utcDay(asOf);
    const { version } = this.#book;
    const last = this.#condition;
    if (last?.version === version && last.asOfDay === asOfDay) return last;
    const charts = last?.version === version ? last.charts : this.#series.update(this.#book.closed, this.#book.takeClosedChangedFrom());
    const late = recentLateness(this.#book.promisedIn(asOfDay - RECENT_DAYS, asOfDay - 1), asOfDay);
    return (this.#condition = { asOfDay, version, charts, recentLateness: late, drifting: isDrifting(charts, late) });
  }
}

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
