import { mannKendall } from './mann-kendall.js';
import { senSlope } from './sen-slope.js';

/** What became of the lines promised in one month or quarter. */
export interface PeriodFigures {
  /** Months or quarters since 1970. */
  readonly place: number;
  /** Its first day, YYYY-MM-DD. */
  readonly from: string;
  readonly due: number;
  /** Of those that are due. */
  readonly onTimeInFull: number;
  /** Days, over the lines that closed and those that are overdue, which count their days so far; null without any. */
  readonly lateness: number | null;
}

/** The way a series goes, where it goes one. */
export interface Trend {
  readonly periods: number;
  /** Mann–Kendall, two-sided. */
  readonly p: number;
  /** Null unless p is below 0.05. */
  readonly direction: 'rising' | 'falling' | null;
  /** Sen's slope, by period; null without a direction. */
  readonly slope: number | null;
}

export interface Trends {
  readonly onTimeInFull: Trend;
  readonly lateness: Trend;
}

const SIGNIFICANT = 0.05;

/** @param figures by period; those in which nothing is due, or late, do not take part */
export function trendsOf(figures: readonly PeriodFigures[]): Trends {
  const due = figures.filter((each) => each.due > 0);
  const dated = figures.filter(({ lateness }) => lateness !== null);
  return {
    onTimeInFull: trendOf(due, ({ onTimeInFull, due }) => onTimeInFull / due),
    lateness: trendOf(dated, ({ lateness }) => lateness!),
  };
}

function trendOf(figures: readonly PeriodFigures[], valueOf: (period: PeriodFigures) => number): Trend {
  const values = figures.map(valueOf);
  const { s, p } = mannKendall(values);
  if (p >= SIGNIFICANT) return { periods: values.length, p, direction: null, slope: null };
  const slope = senSlope(figures.map(({ place }) => place), values);
  return { periods: values.length, p, direction: s > 0 ? 'rising' : 'falling', slope };
}
