import type { ExpectedArrival } from '@chokepoint/console-service/contract';

const DAY_MS = 86_400_000;
const MONTH = new Intl.DateTimeFormat('en-GB', { month: 'short', timeZone: 'UTC' });
const MONTH_AND_YEAR = new Intl.DateTimeFormat('en-GB', { month: 'short', year: '2-digit', timeZone: 'UTC' });
/** What reaches further than this from today is drawn at the edge: one old line must not make all others too small to see. */
const MOST_PAST_DAYS = 45;
const MOST_FUTURE_DAYS = 150;

/** The days that a column of intervals spans. */
export interface DateAxis {
  readonly first: number;
  readonly last: number;
  readonly today: number;
}

export function axisOf(arrivals: readonly Pick<ExpectedArrival, 'promised' | 'p10' | 'p90'>[], asOf: string): DateAxis {
  const today = Date.parse(asOf.slice(0, 10));
  const first = arrivals.reduce((least, { promised, p10 }) => Math.min(least, Date.parse(promised), Date.parse(p10)), today - 7 * DAY_MS);
  const last = arrivals.reduce((most, { promised, p90 }) => Math.max(most, Date.parse(promised), Date.parse(p90)), today + 14 * DAY_MS);
  return { first: Math.max(first, today - MOST_PAST_DAYS * DAY_MS), last: Math.min(last, today + MOST_FUTURE_DAYS * DAY_MS), today };
}

/** Where a day lies, 0..1, and whether it lies beyond the edge at which it is drawn. */
export function placeOf({ first, last }: DateAxis, day: string | number): { readonly at: number; readonly isBeyond: boolean } {
  const share = ((typeof day === 'number' ? day : Date.parse(day)) - first) / (last - first);
  return { at: Math.min(1, Math.max(0, share)), isBeyond: share < 0 || share > 1 };
}

/** First days of months, with their names. */
export function monthsOn({ first, last }: DateAxis): { readonly day: number; readonly name: string }[] {
  const months: { day: number; name: string }[] = [];
  const start = new Date(first);
  for (let month = start.getUTCMonth() + 1; ; month++) {
    const day = Date.UTC(start.getUTCFullYear(), month, 1);
    if (day > last) return months;
    const isJanuary = new Date(day).getUTCMonth() === 0;
    months.push({ day, name: (isJanuary ? MONTH_AND_YEAR : MONTH).format(day) });
  }
}
