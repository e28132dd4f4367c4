import { utcDay } from './calendar.js';
import { RECENT_DAYS, recentLateness } from './due-lines.js';
import { isDrifting } from './drift.js';
import { type LaneCharts, LaneChartSeries } from './lane-charts.js';
import type { OrderBookView } from './order-book-view.js';

/** What the lines of a lane say on a day, until one of them changes. */
export interface LaneCondition {
  readonly asOfDay: number;
  readonly version: number;
  readonly charts: LaneCharts;
  readonly recentLateness: number;
  readonly drifting: boolean;
}

/** A lane at a moment that can be moved: its lines, and the charts folded over those that closed. */
export class LaneView {
  readonly #series = new LaneChartSeries();
  #condition: LaneCondition | undefined;

  constructor(readonly book: OrderBookView) {}

  /** Kept until a line or the day changes: most lanes are asked about many moments between two facts. */
  conditionAt(asOf: number): LaneCondition {
    this.book.moveTo(asOf);
    const asOfDay = utcDay(asOf);
    const { version } = this.book;
    const last = this.#condition;
    if (last?.version === version && last.asOfDay === asOfDay) return last;
    const charts = last?.version === version ? last.charts : this.#series.update(this.book.closed, this.book.takeClosedChangedFrom());
    const late = recentLateness(this.book.promisedIn(asOfDay - RECENT_DAYS, asOfDay - 1), asOfDay);
    return (this.#condition = { asOfDay, version, charts, recentLateness: late, drifting: isDrifting(charts, late) });
  }
}
