import { type Distribution, distributionOf } from './distribution.js';
import type { LaneCondition } from './lane-condition.js';
import type { PeerComparison, PeerPool } from './peers.js';
import { dayText } from './period.js';
import { type Share, shareOf, tooFew } from './share.js';
import type { Tally } from './tally.js';
import { type PeriodFigures, type Trends, trendsOf } from './trend.js';

/** A lane has all three, a vendor `from` alone, a buyer `to` alone. */
export interface GroupKey {
  readonly from?: string;
  readonly to?: string;
  readonly input?: string;
}

/** How values of so many lines spread; with too few lines to say, null and why. */
export interface Spread {
  readonly lines: number;
  readonly distribution: Distribution | null;
  readonly reason?: string;
}

/** Received / ordered at closing, at most 1 a line. */
export interface Fill {
  readonly lines: number;
  readonly mean: number | null;
  /** Σ received / Σ ordered. */
  readonly byQuantity: number | null;
  readonly reason?: string;
}

/**
 * How the order lines of a lane, a vendor or a buyer were kept, promised in a window. A line is due from the UTC day after
 * the one promised; lateness is closing day − promised day; quantities are units of the input, of a vendor of several
 * inputs their sum.
 */
export interface Scorecard extends GroupKey {
  readonly lines: number;
  readonly closed: number;
  /** Shares of the due lines; open ones are neither on time nor in full. */
  readonly onTimeInFull: Share;
  readonly onTime: Share;
  readonly inFull: Share;
  /** Of the closed lines, days; negative when early. */
  readonly lateness: Spread & { readonly early: number; readonly onTime: number; readonly late: number };
  /** From the day of the order to that of closing, of the closed lines whose order was known by then; days. */
  readonly leadTime: Spread;
  /** Of the closed lines. */
  readonly fill: Fill;
  /** Open due lines: what is still to come, how late so far (days, weighted by that) and the first day promised of them. */
  readonly overdue: { readonly lines: number; readonly quantity: number; readonly lateness: number; readonly oldest: string | null };
  /** Lanes with lines in the window, and those of them that drift at the moment asked about. */
  readonly lanes: { readonly count: number; readonly drifting: number };
  /** Of a lane. */
  readonly condition?: LaneCondition;
  readonly periods: readonly PeriodFigures[];
  readonly trends: Trends;
  readonly peers: PeerComparison;
}

/** What is known of a group once all lines are counted. */
export interface Group {
  readonly key: GroupKey;
  /** By which it is known among its peers. */
  readonly member: string;
  readonly tally: Tally;
  condition?: LaneCondition;
}

/** @param floor below so many lines no share and no spread is told */
export function scorecardOf({ key, member, tally, condition }: Group, pool: PeerPool, floor: number): Scorecard {
  const periods = periodsOf(tally);
  return {
    ...key,
    lines: tally.lines,
    closed: tally.lateness.length,
    onTimeInFull: shareOf(tally.onTimeInFull, tally.due, floor),
    onTime: shareOf(tally.onTime, tally.due, floor),
    inFull: shareOf(tally.inFull, tally.due, floor),
    lateness: { ...spreadOf(tally.lateness, floor), ...signsOf(tally.lateness) },
    leadTime: spreadOf(tally.leadTimes, floor),
    fill: fillIn(tally, floor),
    overdue: overdueIn(tally),
    lanes: { count: tally.lanes, drifting: tally.drifting },
    ...(condition && { condition }),
    periods,
    trends: trendsOf(periods),
    peers: pool.compare(tally.inputs, member),
  };
}

function spreadOf(values: readonly number[], floor: number): Spread {
  const reason = tooFew(values.length, floor, 'closed');
  if (reason !== undefined) return { lines: values.length, distribution: null, reason };
  return { lines: values.length, distribution: distributionOf(values) };
}

function signsOf(lateness: readonly number[]): { early: number; onTime: number; late: number } {
  const signs = { early: 0, onTime: 0, late: 0 };
  for (const days of lateness) signs[days < 0 ? 'early' : days > 0 ? 'late' : 'onTime']++;
  return signs;
}

function fillIn({ lateness, fills, filledQuantity, quantity }: Tally, floor: number): Fill {
  const lines = lateness.length;
  const reason = tooFew(lines, floor, 'closed');
  if (reason !== undefined) return { lines, mean: null, byQuantity: null, reason };
  return { lines, mean: fills / lines, byQuantity: filledQuantity / quantity };
}

function overdueIn({ overdue, overdueQuantity, overdueDays, oldestOverdue }: Tally): Scorecard['overdue'] {
  return {
    lines: overdue,
    quantity: overdueQuantity,
    lateness: overdueQuantity === 0 ? 0 : overdueDays / overdueQuantity,
    oldest: oldestOverdue === undefined ? null : dayText(oldestOverdue),
  };
}

function periodsOf({ periods }: Tally): PeriodFigures[] {
  return [...periods.values()]
    .sort((a, b) => a.period.place - b.period.place)
    .map(({ period, due, onTimeInFull, dated, lateness }) => ({
      place: period.place,
      from: dayText(period.firstDay),
      due,
      onTimeInFull,
      lateness: dated === 0 ? null : lateness / dated,
    }));
}
