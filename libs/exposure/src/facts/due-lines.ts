import { isClosed, latenessOf } from './order-book.js';
import type { OrderLineState } from './order-line.js';

/** How far back recent lateness looks, in UTC days before that of the score. */
export const RECENT_DAYS = 91;

/**
 * The share of the due lines that were complete on their promised day or before; null where none is due.
 * A line that is still open counts against it.
 * @param today UTC day of the score; a line is due from the day after the one promised
 */
export function onTimeInFull(lines: readonly OrderLineState[], today: number): number | null {
  const due = lines.filter(({ promisedDay }) => promisedDay < today);
  if (due.length === 0) return null;
  return due.filter((line) => line.complete && isClosed(line) && latenessOf(line) <= 0).length / due.length;
}

/**
 * Mean lateness in days of lines promised in the 91 days before `today`, weighted by ordered quantity; 0 without
 * lines. Open lines count their days so far, early ones 0: a vendor that ships nothing is seen here first.
 */
export function recentLateness(recent: readonly OrderLineState[], today: number): number {
  let quantity = 0;
  let lateness = 0;
  for (const line of recent) {
    const days = isClosed(line) ? Math.max(0, latenessOf(line)) : today - line.promisedDay;
    quantity += line.quantity;
    lateness += line.quantity * days;
  }
  return quantity === 0 ? 0 : lateness / quantity;
}

/** What is overdue and open: the quantity still to come, and how many days it is late so far, weighted by that quantity. */
export function overdueOpen(lines: readonly OrderLineState[], today: number): { quantity: number; lateness: number } {
  const overdue = lines.filter((line) => !isClosed(line) && line.promisedDay < today);
  let quantity = 0;
  let lateness = 0;
  for (const line of overdue) {
    quantity += line.quantity - line.received;
    lateness += (line.quantity - line.received) * (today - line.promisedDay);
  }
  return { quantity, lateness: quantity === 0 ? 0 : lateness / quantity };
}

