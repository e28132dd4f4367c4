import { utcDay } from './calendar.js';
import type { OrderLineFact } from './fact-types.js';
import { OrderLine, effectiveFrom, type OrderLineState } from './order-line.js';
import { SortedArray } from './sorted-array.js';
import { byNews } from './timeline.js';
import { compareUtf8 } from '@chokepoint/network';

/** A line that closed; days late are negative when early, `fill` is at most 1. */
export type ClosedLine = OrderLineState & { readonly closedAt: number };

interface Entry {
  readonly fact: OrderLineFact;
  readonly line: OrderLine;
  /** When the fact comes into force. */
  readonly from: number;
}

/**
 * The order lines of one lane, as they stand at a moment that can be moved either way: a line changes only when the
 * moment passes one of its facts, so that a history of daily scores costs little more than one of them.
 */
export class OrderBook {
  readonly #lines = new Map<string, OrderLine>();
  readonly #states = new Map<OrderLine, OrderLineState>();
  readonly #facts = new SortedArray<Entry>((a, b) => a.from - b.from || byNews(a.fact, b.fact));
  readonly #closed = new SortedArray<ClosedLine>((a, b) => a.closedAt - b.closedAt || byLine(a, b));
  readonly #byPromise = new SortedArray<OrderLineState>((a, b) => a.promisedDay - b.promisedDay || byLine(a, b));
  readonly #touched = new Set<OrderLine>();
  #asOf = -Infinity;
  #version = 0;

  add(fact: OrderLineFact): void {
    const line = this.#lineOf(fact);
    line.add(fact);
    this.#facts.add({ fact, line, from: effectiveFrom(fact) });
    this.#touched.add(line);
  }

  remove(fact: OrderLineFact): void {
    const line = this.#lineOf(fact);
    line.remove(fact);
    this.#facts.remove({ fact, line, from: effectiveFrom(fact) });
    this.#touched.add(line);
  }

  /** Moves the book to `asOf`. */
  moveTo(asOf: number): void {
    this.#touchBetween(Math.min(this.#asOf, asOf), Math.max(this.#asOf, asOf));
    this.#asOf = asOf;
    const gone = new Set<OrderLineState>();
    const come: OrderLineState[] = [];
    for (const line of this.#touched) this.#update(line, gone, come);
    this.#touched.clear();
    if (gone.size + come.length > 0) this.#exchange(gone, come);
  }

  /** Another number whenever a line stands otherwise than before. */
  get version(): number {
    return this.#version;
  }

  /** By (closing time, order, line). */
  get closed(): readonly ClosedLine[] {
    return this.#closed.items;
  }

  /** The first index at which `closed` differs from what it was at the last call. */
  takeClosedChangedFrom(): number {
    return this.#closed.takeChangedFrom();
  }

  /** All lines by (promised day, order, line). */
  get lines(): readonly OrderLineState[] {
    return this.#byPromise.items;
  }

  /** The lines promised on the UTC days `first` to `last`. */
  promisedIn(first: number, last: number): readonly OrderLineState[] {
    const from = this.#byPromise.countWhere(({ promisedDay }) => promisedDay < first);
    return this.lines.slice(from, this.#byPromise.countWhere(({ promisedDay }) => promisedDay <= last));
  }

  /** The number of facts known at `asOf`, those that are not in force yet included. */
  countAt(asOf: number): number {
    return this.#facts.items.reduce((count, { fact }) => (fact.time <= asOf ? count + 1 : count), 0);
  }

  someAt(asOf: number): boolean {
    return this.#facts.items.some(({ fact }) => fact.time <= asOf);
  }

  #touchBetween(after: number, until: number): void {
    const end = this.#facts.countWhere(({ from }) => from <= until);
    for (let i = this.#facts.countWhere(({ from }) => from <= after); i < end; i++) {
      this.#touched.add(this.#facts.items[i].line);
    }
  }

  #update(line: OrderLine, gone: Set<OrderLineState>, come: OrderLineState[]): void {
    const before = this.#states.get(line);
    const now = line.stateAt(this.#asOf);
    if (isSame(before, now)) return;
    if (before) gone.add(before);
    if (now) come.push(now);
    if (now) this.#states.set(line, now);
    else this.#states.delete(line);
  }

  #exchange(gone: ReadonlySet<OrderLineState>, come: readonly OrderLineState[]): void {
    this.#byPromise.exchange(gone, come);
    this.#closed.exchange(new Set([...gone].filter(isClosed)), come.filter(isClosed));
    this.#version++;
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

function byLine(a: OrderLineState, b: OrderLineState): number {
  return compareUtf8(a.order, b.order) || compareUtf8(a.line, b.line);
}

function isSame(a: OrderLineState | undefined, b: OrderLineState | undefined): boolean {
  if (a === undefined || b === undefined) return a === b;
  return (
    a.quantity === b.quantity &&
    a.orderedAt === b.orderedAt &&
    a.promisedDay === b.promisedDay &&
    a.received === b.received &&
    a.closedAt === b.closedAt &&
    a.complete === b.complete
  );
}
