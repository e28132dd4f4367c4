import { utcDay } from './calendar.js';
import type { CancelledFact, OrderedFact, OrderLineFact, ReceivedFact } from './fact-types.js';
import { SortedArray } from './sorted-array.js';
import { byNews, Timeline } from './timeline.js';

/** How an order line stands at some moment. Days are UTC days since 1970-01-01. */
export interface OrderLineState {
  readonly order: string;
  readonly line: string;
  readonly quantity: number;
  /** When it was first ordered, as far as is known; ms since the epoch. */
  readonly orderedAt: number;
  readonly promisedDay: number;
  /** What came until it closed, or so far. */
  readonly received: number;
  /** When the receipt that closed it came; undefined while open. */
  readonly closedAt: number | undefined;
  readonly complete: boolean;
}

/** All facts about one order line. */
export class OrderLine {
  readonly #ordered = new Timeline<OrderedFact>();
  /** Hardly a line has any. */
  #cancelled: Timeline<CancelledFact> | undefined;
  readonly #received = new SortedArray<ReceivedFact>(byArrival);
  readonly order: string;
  readonly line: string;

  constructor(order: string, line: string) {
    this.order = order;
    this.line = line;
  }

  add(fact: OrderLineFact): void {
    this.#listOf(fact).add(fact);
  }

  remove(fact: OrderLineFact): void {
    this.#listOf(fact).remove(fact);
  }

  /** The line as known at `asOf` (section 4); undefined before it is ordered and when it was cancelled while open. */
  stateAt(asOf: number): OrderLineState | undefined {
    const ordered = this.#ordered.newestAt(asOf);
    if (ordered === undefined) return undefined;
    const { quantity, promised } = ordered.data;
    const receipts = this.#receiptsAt(asOf, quantity);
    if (this.#isCancelledWhileOpen(asOf, receipts.closedAt)) return undefined;
    const complete = receipts.received >= quantity;
    const orderedAt = this.#ordered.oldestAt(asOf)!.time;
    return { order: this.order, line: this.line, quantity, orderedAt, promisedDay: utcDay(promised), ...receipts, complete };
  }

  #receiptsAt(asOf: number, quantity: number): { received: number; closedAt: number | undefined } {
    let received = 0;
    for (const receipt of this.#received.items) {
      const { at, final } = receipt.data;
      if (at > asOf) break;
      if (receipt.time > asOf) continue;
      received += receipt.data.quantity;
      if (received >= quantity || final === true) return { received, closedAt: at };
    }
    return { received, closedAt: undefined };
  }

  /** The goods decide, not the post: a receipt from before the cancellation closes the line however late it is reported. */
  #isCancelledWhileOpen(asOf: number, closedAt: number | undefined): boolean {
    const cancelled = this.#cancelled?.oldestAt(asOf);
    return cancelled !== undefined && (closedAt === undefined || closedAt > cancelled.time);
  }

  #listOf(fact: OrderLineFact): { add(fact: OrderLineFact): void; remove(fact: OrderLineFact): void } {
    if (fact.type === 'chokepoint.delivery.ordered.v1') return this.#ordered;
    if (fact.type === 'chokepoint.delivery.received.v1') return this.#received;
    return (this.#cancelled ??= new Timeline<CancelledFact>());
  }
}

function byArrival(a: ReceivedFact, b: ReceivedFact): number {
  return a.data.at - b.data.at || byNews(a, b);
}

/** From when on a fact can change how its line stands: receipts are dated ahead at times. */
export function effectiveFrom(fact: OrderLineFact): number {
  return fact.type === 'chokepoint.delivery.received.v1' ? Math.max(fact.time, fact.data.at) : fact.time;
}
