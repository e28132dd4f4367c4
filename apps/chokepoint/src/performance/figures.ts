import type { PeriodFigures, Scorecard, Share, Spread, Trend } from '@chokepoint/supplier-performance';
import { percent, whole } from '../command-line/wording.js';
import { sparkline } from './sparkline.js';

/** `87 % (81–91)`, the interval being of 95 %; what is too little to say, with its lines. */
export function shareText({ share, interval, of }: Share): string {
  if (share === null || interval === null) return of === 0 ? 'none due' : `too few to say (${of})`;
  return `${percent(share)} (${(100 * interval.low).toFixed(0)}–${(100 * interval.high).toFixed(0)})`;
}

/** One decimal; no sign before what reads 0.0, and a minus that is one. */
export function daysText(days: number): string {
  const text = Math.abs(days).toFixed(1);
  return days < 0 && Number(text) !== 0 ? `−${text}` : text;
}

/** Mean, and the days that nine of ten lines stay within. */
export function spreadText({ distribution }: Spread, days: (days: number) => string): string {
  return distribution === null ? '–' : `${days(distribution.mean)} (${days(distribution.p90)})`;
}

/** Lines, and how late so far. */
export function overdueText({ lines, lateness }: Pick<Scorecard['overdue'], 'lines' | 'lateness'>): string {
  return lines === 0 ? '–' : `${whole(lines)}, ${daysText(lateness)} days`;
}

/** Points of difference and, where it is known, the place. */
export function peersText({ difference, rank, ranked }: Scorecard['peers']): string {
  if (difference === null) return '–';
  const points = (100 * difference).toFixed(0);
  const sign = Number(points) === 0 ? '±0' : difference > 0 ? `+${points}` : `−${points.slice(1)}`;
  return rank === null ? sign : `${sign}, ${rank} of ${ranked}`;
}

const MOST_PERIODS = 12;
const ARROWS = { rising: ' ↗', falling: ' ↘' } as const;

/** The last twelve periods of the share on time in full, and where all periods go, if anywhere. */
export function courseText(periods: readonly PeriodFigures[], { direction }: Trend): string {
  const last = periods.at(-1)?.place ?? 0;
  const byPlace = new Map(periods.map(({ place, due, onTimeInFull }) => [place, due === 0 ? undefined : onTimeInFull / due]));
  const places = Array.from({ length: MOST_PERIODS }, (_, n) => last - MOST_PERIODS + 1 + n);
  return sparkline(places.map((place) => byPlace.get(place))) + (direction === null ? '' : ARROWS[direction]);
}
