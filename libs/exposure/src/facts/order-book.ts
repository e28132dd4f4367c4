import { utcDay } from './calendar.js';
import type { OrderLineFact } from './fact-types.js';
import { OrderBookView } from './order-book-view.js';
import { OrderLine, effectiveFrom, type OrderLineState } from './order-line.js';
import { SortedArray } from './sorted-array.js';
import { byNews } from './timeline.js';

/** A line that closed; days late are negative when early, `fill` is at most 1. */
export type ClosedLine = OrderLineState & { readonly closedAt: number };

/** A fact of the book, its line, and when it comes into force. */
export interface BookEntry {
  readonly fact: OrderLineFact;
  readonly line: OrderLine;
  readonly from: number;
}

/** The facts about the order lines of one lane. Who asks how they stand at a moment takes a view. */
export class OrderBook {
  readonly #lines = new Map<string, OrderLine>();
  readonly #facts = new SortedArray<BookEntry>((a, b) => a.from - b.from || byNews(a.fact, b.fact));
  readonly #views: OrderBookView[] = [];

  add(fact: OrderLineFact): void {
    const line = this.#lineOf(fact);
    line.add(fact);
    this.#facts.add({ fact, line, from: effectiveFrom(fact) });
    for (const view of this.#views) view.touch(line);
  }

  remove(fact: OrderLineFact): void {
    const line = this.#lineOf(fact);
    line.remove(fact);
    this.#facts.remove({ fact, line, from: effectiveFrom(fact) });
    for (const view of this.#views) view.touch(line);
  }

  /** A view that this book keeps up to date from now on. */
  view(): OrderBookView {
    const view = new OrderBookView(this.#facts);
    this.#views.push(view);
    return view;
  }

  /** The number of facts known at `asOf`, those that are not in force yet included. */
  countAt(asOf: number): number {
    const { items } = this.#facts;
    let count = this.#facts.countWhere(({ from }) => from <= asOf);
    // No fact comes into force before it is known, so that only those dated ahead are left to look at.
    for (let i = count; i < items.length; i++) if (items[i].fact.time <= asOf) count++;
    return count;
  }

  /** Whether facts come into force after `asOf`, known by then or not. */
  awaitsAt(asOf: number): boolean {
    const last = this.#facts.items.at(-1);
    return last !== undefined && last.from > asOf;
  }

  someAt(asOf: number): boolean {
    return this.#facts.items.some(({ fact }) => fact.time <= asOf);
  }

  #lineOf({ data: { order, line } }: OrderLineFact): OrderLine {
    const key = `${order}\u0000${line}`;
    let found = this.#lines.get(key);
    if (found === undefined) this.#lines.set(key, (found = new OrderLine(order, line)));
    return found;
  }
}

/** Closing day − promised day. */
export function latenessOf(line: ClosedLine): number {
  return utcDay(line.closedAt) - line.promisedDay;
}

/** Received / ordered at closing, at most 1. */
export function fillOf(line: ClosedLine): number {
  return Math.min(1, line.received / line.quantity);
}

export function isClosed(state: OrderLineState): state is ClosedLine {
  return state.closedAt !== undefined;
}
