import { placeOnGrid, utcDay, WEEK_MS } from './calendar.js';
import { DELAY_WEEKS, type LaneDisturbance } from './delay-disturbance.js';
import { driftName } from './drift.js';
import { onTimeInFull, overdueOpen } from './due-lines.js';
import type { OrderLineFact } from './fact-types.js';
import type { HeldLineFact } from './held-line-fact.js';
import type { LaneCharts } from './lane-charts.js';
import { LaneView } from './lane-view.js';
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

/** One stays at the present, one walks through history: neither drags the other through all the facts between. */
const MOST_VIEWS = 2;
/** A view is moved this far before another is made. */
const NEAR_MS = WEEK_MS;

/** One lane's orders and what they say at any moment asked for. */
export class LaneRecord {
  readonly lane: LaneKey;
  readonly #book: OrderBook;
  readonly #views: LaneView[] = [];

  constructor({ from, to, input }: LaneKey) {
    this.lane = { from, to, input };
    this.#book = new OrderBook(this.lane);
  }

  /** @returns the fact as it is held from now on */
  add(fact: OrderLineFact, source = fact.source): HeldLineFact {
    return this.#book.add(fact, source);
  }

  remove(held: HeldLineFact): void {
    this.#book.remove(held);
  }

  isKnownAt(asOf: number): boolean {
    return this.#book.someAt(asOf);
  }

  factsKnownAt(asOf: number): number {
    return this.#book.countAt(asOf);
  }

  /** Whether the lane will stand otherwise after `asOf` by facts that are held already. */
  awaitsFactsAt(asOf: number): boolean {
    return this.#book.awaitsAt(asOf);
  }

  /** Every line ordered and not cancelled by `asOf`, by (promised day, order, line). Do not keep the array: the next question may change it. */
  linesAt(asOf: number): readonly OrderLineState[] {
    return this.#bookAt(asOf).lines;
  }

  /** The lines closed by `asOf`, by (closing time, order, line); as `linesAt`. */
  closedAt(asOf: number): readonly ClosedLine[] {
    return this.#bookAt(asOf).closed;
  }

  /** The disturbance that a drifting lane is; undefined while it does not drift. */
  driftAt(asOf: number): LaneDisturbance | undefined {
    const { drifting, charts, recentLateness } = this.#viewNear(asOf).conditionAt(asOf);
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
    const view = this.#viewNear(asOf);
    const { charts, recentLateness, drifting } = view.conditionAt(asOf);
    const { lines } = view.book;
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

  #bookAt(asOf: number) {
    const { book } = this.#viewNear(asOf);
    book.moveTo(asOf);
    return book;
  }

  #viewNear(asOf: number): LaneView {
    const distance = (view: LaneView) => Math.abs(view.book.asOf - asOf);
    const nearest = this.#views.reduce<LaneView | undefined>((near, view) => (near && distance(near) <= distance(view) ? near : view), undefined);
    if (nearest && (distance(nearest) <= NEAR_MS || this.#views.length === MOST_VIEWS)) return nearest;
    const view = new LaneView(this.#book.view());
    this.#views.push(view);
    return view;
  }
}
