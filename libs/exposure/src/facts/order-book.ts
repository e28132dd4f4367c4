import { utcDay } from './calendar.js';
import type { OrderLineFact } from './fact-types.js';
import type { HeldLineFact } from './held-line-fact.js';
import type { LaneKey } from './lane-record.js';
import { OrderBookView } from './order-book-view.js';
import { OrderLine, type OrderLineState } from './order-line.js';
import { SortedArray } from './sorted-array.js';
import { byNews } from './timeline.js';

/** A line that closed; days late are negative when early, `fill` is at most 1. */
export type ClosedLine = OrderLineState & { readonly closedAt: number };

/** The facts about the order lines of one lane. Who asks how they stand at a moment takes a view. */
export class OrderBook {
  readonly #lane: LaneKey;
  readonly #lines = new Map<string, OrderLine>();
  /** By when they come into force. */
  readonly #facts = new SortedArray<HeldLineFact>((a, b) => a.from - b.from || byNews(a, b));
  readonly #views: OrderBookView[] = [];

  constructor(lane: LaneKey) {
    this.#lane = lane;
  }

  /** @returns the fact as it is held from now on */
  add(fact: OrderLineFact, source = fact.source): HeldLineFact {
    const held = this.#lineOf(fact).add(fact, source);
    this.#facts.add(held);
    for (const view of this.#views) view.touch(held.line);
    return held;
  }

  remove(held: HeldLineFact): void {
    held.line.remove(held);
    this.#facts.remove(held);
    for (const view of this.#views) view.touch(held.line);
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
    for (let i = count; i < items.length; i++) if (items[i].time <= asOf) count++;
    return count;
  }

  /** Whether facts come into force after `asOf`, known by then or not. */
  awaitsAt(asOf: number): boolean {
    const last = this.#facts.items.at(-1);
    return last !== undefined && last.from > asOf;
  }

  someAt(asOf: number): boolean {
    return this.#facts.items.some(({ time }) => time <= asOf);
  }

  #lineOf({ data: { order, line } }: OrderLineFact): OrderLine {
    const key = `${order}\u0000${line}`;
    let found = this.#lines.get(key);
    if (found === undefined) this.#lines.set(key, (found = new OrderLine(this.#lane, order, line)));
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
