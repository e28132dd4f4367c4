import { placeOf } from './lateness-window.js';
import type { RiskTable } from './risk-table.js';

/** What is known of one order line at a moment. Days are UTC days since 1970-01-01. */
export interface LineSpan {
  readonly order: string;
  readonly orderedDay: number;
  readonly promisedDay: number;
  /** Undefined while the line is open. */
  readonly closedDay: number | undefined;
}

/** Lines that closed in one period, by place in the window. */
interface Period {
  readonly entries: Tally;
  readonly closings: Tally;
}

/** Counts are whole numbers, so that no order of adding and removing changes a bit of any sum. */
type Tally = Map<number, number>;

/** Weights fall in so many steps a half-life. */
const STEPS = 8;

/**
 * The arrivals of a lane, counted: closed ones by lateness and by when they closed, open ones by their promised day,
 * since their lateness so far grows from day to day. Lines of one order that were promised for one day and closed on
 * one are one arrival: they came together, and say once what sixteen of them would seem to say sixteen times.
 */
export class LatenessCounts {
  #closedLines = 0;
  readonly #arrivals = new Map<string, number>();
  readonly #periods = new Map<number, Period>();
  readonly #openEntries: Tally = new Map();
  readonly #openPromises: Tally = new Map();
  readonly #periodDays: number;

  /** @param halfLifeDays after which a closed line counts half; Infinity: all count alike */
  constructor(halfLifeDays: number) {
    this.#periodDays = halfLifeDays / STEPS;
  }

  get closedLines(): number {
    return this.#closedLines;
  }

  add(line: LineSpan): void {
    if (line.closedDay !== undefined) this.#closedLines++;
    if (add(this.#arrivals, arrivalOf(line), 1) === 1) this.#count(line, 1);
  }

  /** Takes back a line that was added, as it was added. */
  remove(line: LineSpan): void {
    if (line.closedDay !== undefined) this.#closedLines--;
    if (add(this.#arrivals, arrivalOf(line), -1) === 0) this.#count(line, -1);
  }

  /** What the closed arrivals count for on the UTC day `today`. */
  weightAt(today: number): number {
    let weight = 0;
    for (const [number, { closings }] of this.#sortedPeriods()) weight += this.#weightOf(number, today) * total(closings);
    return weight;
  }

  /**
   * Adds the arrivals to a table, each counting for `share` of one.
   * @param today a line that is open has not closed before this UTC day
   */
  addTo(table: RiskTable, today: number, share = 1): void {
    for (const [number, { entries, closings }] of this.#sortedPeriods()) {
      const weight = share * this.#weightOf(number, today);
      for (const [place, count] of entries) table.enter(place, weight * count);
      for (const [place, count] of closings) table.close(place, weight * count);
    }
    for (const [place, count] of this.#openEntries) table.enter(place, share * count);
    for (const [place, count] of this.#openPlacesAt(today)) table.leave(place, share * count);
  }

  /** Days beyond the window share a place: they are summed while they are whole numbers. */
  #openPlacesAt(today: number): Tally {
    const places: Tally = new Map();
    for (const [promised, count] of this.#openPromises) add(places, placeOf(today - promised), count);
    return places;
  }

  #sortedPeriods(): [number, Period][] {
    return [...this.#periods].sort(([a], [b]) => a - b);
  }

  #weightOf(period: number, today: number): number {
    return 2 ** -(Math.max(0, this.#periodOf(today) - period) / STEPS);
  }

  #periodOf(day: number): number {
    return this.#periodDays === Infinity ? 0 : Math.floor(day / this.#periodDays);
  }

  #count({ orderedDay, promisedDay, closedDay }: LineSpan, by: 1 | -1): void {
    if (closedDay === undefined) {
      add(this.#openEntries, placeOf(orderedDay - promisedDay), by);
      add(this.#openPromises, promisedDay, by);
      return;
    }
    const { entries, closings } = this.#period(this.#periodOf(closedDay));
    add(entries, placeOf(Math.min(orderedDay, closedDay) - promisedDay), by);
    add(closings, placeOf(closedDay - promisedDay), by);
  }

  #period(number: number): Period {
    let found = this.#periods.get(number);
    if (found === undefined) this.#periods.set(number, (found = { entries: new Map(), closings: new Map() }));
    return found;
  }
}

/** @returns the count after */
function add<K>(tally: Map<K, number>, key: K, by: number): number {
  const count = (tally.get(key) ?? 0) + by;
  if (count === 0) tally.delete(key);
  else tally.set(key, count);
  return count;
}

function total(tally: Tally): number {
  let sum = 0;
  for (const count of tally.values()) sum += count;
  return sum;
}

function arrivalOf({ order, promisedDay, closedDay }: LineSpan): string {
  return `${promisedDay} ${closedDay ?? 'open'} ${order}`;
}
