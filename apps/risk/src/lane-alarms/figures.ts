import type { LaneDrifting, DeliveryOverdue } from '@chokepoint/contracts';
import { driftReasons, type LaneStatistics } from '@chokepoint/exposure';

/** An order line that is not closed. */
export interface OpenLine {
  readonly order: string;
  readonly line: string;
  /** UTC day since 1970-01-01. */
  readonly promisedDay: number;
  /** Still to come. */
  readonly quantity: number;
}

export type OverdueFigures = Pick<DeliveryOverdue, 'quantity' | 'days' | 'lines' | 'orders'>;
export type DriftFigures = Pick<LaneDrifting, 'reasons' | 'days' | 'fill' | 'recentLateness'>;

const MOST_ORDERS = 10;

/**
 * What is overdue of a lane: promised before `today` and still open (exposure model, section 4).
 * @param open by promised day
 * @param today UTC day since 1970-01-01
 */
export function overdueFigures(open: readonly OpenLine[], today: number): OverdueFigures {
  const overdue = open.filter(({ promisedDay }) => promisedDay < today);
  const orders = overdue.slice(0, MOST_ORDERS).map(({ promisedDay, ...rest }) => ({ ...rest, days: today - promisedDay }));
  // Two quantities near the largest number would sum to one that JSON does not have.
  const quantity = Math.min(Number.MAX_VALUE, overdue.reduce((sum, line) => sum + line.quantity, 0));
  return { quantity, days: orders[0]?.days ?? 0, lines: overdue.length, orders };
}

/** How a lane stands by the rules of drifting, and which of them alarm: none while it does not drift. */
export function driftFigures(lane: LaneStatistics): DriftFigures {
  const { latenessAverage, recentLateness, fillAverage: fill } = lane;
  return { reasons: driftReasons(lane, recentLateness), days: Math.max(0, latenessAverage, recentLateness), fill, recentLateness };
}
