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

const DAY = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' });

/** A calendar day (YYYY-MM-DD, UTC), as it is on every clock. */
export function dayText(day: string): string {
  return DAY.format(Date.parse(day.slice(0, 10)));
}

/** Two days; what both have in common, as the year, is said once. */
export function daysText(from: string, to: string): string {
  return DAY.formatRange(Date.parse(from.slice(0, 10)), Date.parse(to.slice(0, 10)));
}
