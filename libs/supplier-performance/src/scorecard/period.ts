import { DAY_MS } from '@chokepoint/exposure';

/** What lines are gathered by for a trend: the UTC month or quarter of their promise. */
export type PeriodLength = 'month' | 'quarter';

const MONTHS: Record<PeriodLength, number> = { month: 1, quarter: 3 };

/** A period by its place: months or quarters since 1970. */
export interface Period {
  readonly place: number;
  /** The first UTC day of it, and of the next. */
  readonly firstDay: number;
  readonly nextDay: number;
}

export function periodOf(day: number, length: PeriodLength): Period {
  const date = new Date(day * DAY_MS);
  const months = MONTHS[length];
  const place = Math.floor(((date.getUTCFullYear() - 1970) * 12 + date.getUTCMonth()) / months);
  return { place, firstDay: firstDayOf(place * months), nextDay: firstDayOf((place + 1) * months) };
}

/** YYYY-MM-DD of a UTC day. */
export function dayText(day: number): string {
  return new Date(day * DAY_MS).toISOString().slice(0, 10);
}

function firstDayOf(month: number): number {
  return Date.UTC(1970, month, 1) / DAY_MS;
}
