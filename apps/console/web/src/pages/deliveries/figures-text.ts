import { utcDay, utcDays } from '../../components/moment-text.js';

/** How figures about deliveries are written. */
export const percent = (share: number): string => `${(100 * share).toFixed(0)}\u00a0%`;

/** One decimal, a minus that is one, and none before what reads 0.0. */
export function days(value: number): string {
  const text = Math.abs(value).toFixed(1);
  return value < 0 && Number(text) !== 0 ? `−${text}` : text;
}

/** Points of a hundred with their sign. */
export function points(difference: number): string {
  const text = Math.abs(100 * difference).toFixed(0);
  return text === '0' ? '±0' : difference < 0 ? `−${text}` : `+${text}`;
}

export function probability(p: number): string {
  return p < 0.001 ? '< 0.001' : p.toFixed(3);
}

/** A calendar day (YYYY-MM-DD, UTC), as it is on every clock. */
export const dayText = (day: string): string => utcDay(dayOf(day));

/** Two of them. */
export const daysText = (from: string, to: string): string => utcDays(dayOf(from), dayOf(to));

const dayOf = (moment: string): string => moment.slice(0, 10);
