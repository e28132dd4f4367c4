import { compareUtf8 } from '@chokepoint/network';
import type { HeldLineFact } from './held-line-fact.js';
import { type ClosedLine, isClosed } from './order-book.js';
import type { OrderLine, OrderLineState } from './order-line.js';
import { SortedArray } from './sorted-array.js';

/**
 * The order lines of a book as they stand at a moment that can be moved either way: a line changes only when the
 * moment passes one of its facts, so that a history of daily scores costs little more than one of them.
 */
export class OrderBookView {
  readonly #facts: SortedArray<HeldLineFact>;
  readonly #states = new Map<OrderLine, OrderLineState>();
  readonly #closed = new SortedArray<ClosedLine>((a, b) => a.closedAt - b.closedAt || byLine(a, b));
  readonly #byPromise = new SortedArray<OrderLineState>((a, b) => a.promisedDay - b.promisedDay || byLine(a, b));
  readonly #touched = new Set<OrderLine>();
  #asOf = -Infinity;
  #version = 0;

  /** @param facts by when they come into force */
  constructor(facts: SortedArray<HeldLineFact>) {
    this.#facts = facts;
  }

  /** The moment at which the view stands; −∞ before the first. */
  get asOf(): number {
    return this.#asOf;
  }

  /** A fact of the line came or went: it is looked at again with the next move. */
  touch(line: OrderLine): void {
    this.#touched.add(line);
  }

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
