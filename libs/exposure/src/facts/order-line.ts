import { utcDay } from './calendar.js';
import type { OrderLineFact } from './fact-types.js';
import { type Few, itemsOf, withOne, withoutOne } from './few.js';
import { HeldLineFact } from './held-line-fact.js';
import type { LaneKey } from './lane-record.js';
import { byNews } from './timeline.js';

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
  #ordered: Few<HeldLineFact>;
  #cancelled: Few<HeldLineFact>;
  #received: Few<HeldLineFact>;

  constructor(
    readonly lane: LaneKey,
    readonly order: string,
    readonly line: string,
  ) {}

  /** @returns the fact as it is held from now on */
  add(fact: OrderLineFact, source = fact.source): HeldLineFact {
    const held = new HeldLineFact(fact, this, source);
    if (fact.type === 'chokepoint.delivery.ordered.v1') this.#ordered = withOne(this.#ordered, held, byNews);
    else if (fact.type === 'chokepoint.delivery.received.v1') this.#received = withOne(this.#received, held, byArrival);
    else this.#cancelled = withOne(this.#cancelled, held, byNews);
    return held;
  }

  remove(held: HeldLineFact): void {
    if (held.type === 'chokepoint.delivery.ordered.v1') this.#ordered = withoutOne(this.#ordered, held);
    else if (held.type === 'chokepoint.delivery.received.v1') this.#received = withoutOne(this.#received, held);
    else this.#cancelled = withoutOne(this.#cancelled, held);
  }

  /** The line as known at `asOf` (section 4); undefined before it is ordered and when it was cancelled while open. */
  stateAt(asOf: number): OrderLineState | undefined {
    const orders = itemsOf(this.#ordered);
    const ordered = orders.findLast(({ time }) => time <= asOf);
    if (ordered === undefined) return undefined;
    const { quantity, at: promised } = ordered;
    const receipts = this.#receiptsAt(asOf, quantity);
    if (this.#isCancelledWhileOpen(asOf, receipts.closedAt)) return undefined;
    const complete = receipts.received >= quantity;
    return { order: this.order, line: this.line, quantity, orderedAt: orders[0].time, promisedDay: utcDay(promised), ...receipts, complete };
  }

  #receiptsAt(asOf: number, quantity: number): { received: number; closedAt: number | undefined } {
    let received = 0;
    for (const receipt of itemsOf(this.#received)) {
      const { at, final } = receipt;
      if (at > asOf) break;
      if (receipt.time > asOf) continue;
      received += receipt.quantity;
      if (received >= quantity || final === true) return { received, closedAt: at };
    }
    return { received, closedAt: undefined };
  }

  /** The goods decide, not the post: a receipt from before the cancellation closes the line however late it is reported. */
  #isCancelledWhileOpen(asOf: number, closedAt: number | undefined): boolean {
    const [first] = itemsOf(this.#cancelled);
    return first !== undefined && first.time <= asOf && (closedAt === undefined || closedAt > first.time);
  }
}

function byArrival(a: HeldLineFact, b: HeldLineFact): number {
  return a.at - b.at || byNews(a, b);
}
