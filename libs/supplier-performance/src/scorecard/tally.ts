import { fillOf, isClosed, latenessOf, type OrderLineState, utcDay } from '@chokepoint/exposure';
import { type DueCount, getOrMake } from './peers.js';
import { type Period, type PeriodLength, periodOf } from './period.js';

/** The lines promised on the UTC days `from` to `to`, as they stand on the day `today`. */
export interface Window {
  readonly from: number;
  readonly to: number;
  readonly today: number;
}

interface PeriodCount extends DueCount {
  readonly period: Period;
  dated: number;
  lateness: number;
}

/** What lines add up to, line by line. Days are UTC days, quantities units of the input. */
export class Tally {
  lines = 0;
  due = 0;
  onTimeInFull = 0;
  onTime = 0;
  inFull = 0;
  /** Of the closed lines, days; negative when early. */
  readonly lateness: number[] = [];
  /** From order to close, of the closed lines whose order was known by then, days. */
  readonly leadTimes: number[] = [];
  fills = 0;
  /** Of the closed lines. */
  quantity = 0;
  filledQuantity = 0;
  overdue = 0;
  overdueQuantity = 0;
  /** Σ quantity · days */
  overdueDays = 0;
  oldestOverdue: number | undefined;
  /** By place. */
  readonly periods = new Map<number, PeriodCount>();
  /** By input. */
  readonly inputs = new Map<string, DueCount>();
  lanes = 0;
  drifting = 0;
  readonly #length: PeriodLength;

  constructor(length: PeriodLength) {
    this.#length = length;
  }

  /** @param lines by promised day */
  addLane(input: string, lines: readonly OrderLineState[], window: Window, isDrifting: () => boolean): void {
    const before = { lines: this.lines, due: this.due, onTimeInFull: this.onTimeInFull };
    let period: PeriodCount | undefined;
    for (const line of lines) {
      if (line.promisedDay < window.from) continue;
      if (line.promisedDay > window.to) break;
      if (period === undefined || line.promisedDay >= period.period.nextDay) period = this.#periodOf(line.promisedDay);
      this.#add(line, window.today, period);
    }
    if (this.lines === before.lines) return;
    this.lanes++;
    if (isDrifting()) this.drifting++;
    const count = getOrMake(this.inputs, input, () => ({ due: 0, onTimeInFull: 0 }));
    count.due += this.due - before.due;
    count.onTimeInFull += this.onTimeInFull - before.onTimeInFull;
  }

  #periodOf(day: number): PeriodCount {
    const period = periodOf(day, this.#length);
    return getOrMake(this.periods, period.place, () => ({ period, due: 0, onTimeInFull: 0, dated: 0, lateness: 0 }));
  }

  #add(line: OrderLineState, today: number, period: PeriodCount): void {
    this.lines++;
    if (line.promisedDay < today) this.#addDue(line, period);
    if (isClosed(line)) this.#addClosed(line, latenessOf(line), period);
    else if (line.promisedDay < today) this.#addOverdue(line, today - line.promisedDay, period);
  }

  #addDue(line: OrderLineState, period: PeriodCount): void {
    const onTime = isClosed(line) && latenessOf(line) <= 0;
    this.due++;
    period.due++;
    if (onTime) this.onTime++;
    if (line.complete) this.inFull++;
    if (!onTime || !line.complete) return;
    this.onTimeInFull++;
    period.onTimeInFull++;
  }

  #addClosed(line: OrderLineState & { readonly closedAt: number }, lateness: number, period: PeriodCount): void {
    this.lateness.push(lateness);
    const lead = utcDay(line.closedAt) - utcDay(line.orderedAt);
    if (lead >= 0) this.leadTimes.push(lead);
    this.fills += fillOf(line);
    this.quantity += line.quantity;
    this.filledQuantity += Math.min(line.received, line.quantity);
    period.dated++;
    period.lateness += lateness;
  }

  #addOverdue(line: OrderLineState, days: number, period: PeriodCount): void {
    const missing = line.quantity - line.received;
    this.overdue++;
    this.overdueQuantity += missing;
    this.overdueDays += missing * days;
    this.oldestOverdue = Math.min(this.oldestOverdue ?? Infinity, line.promisedDay);
    period.dated++;
    period.lateness += days;
  }
}

/** The due lines of a window, and those of them on time in full: what peers are compared by. */
export function countDue(lines: readonly OrderLineState[], { from, to, today }: Window): DueCount {
  const count = { due: 0, onTimeInFull: 0 };
  for (const line of lines) {
    if (line.promisedDay < from) continue;
    if (line.promisedDay > to || line.promisedDay >= today) break;
    count.due++;
    if (line.complete && isClosed(line) && latenessOf(line) <= 0) count.onTimeInFull++;
  }
  return count;
}
