/** Times in the viewer's zone; UTC stands beside them where they are shown in full. */
export function timeOfDay(milliseconds: number): string {
  return new Intl.DateTimeFormat(undefined, { hour: '2-digit', minute: '2-digit', second: '2-digit' }).format(milliseconds);
}

export function dayAndTime(milliseconds: number): string {
  return new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeStyle: 'short' }).format(milliseconds);
}

/** `2026-11-27 08:15 UTC` */
export function inUtc(milliseconds: number): string {
  return `${new Date(milliseconds).toISOString().slice(0, 16).replace('T', ' ')} UTC`;
}

const DAY = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' });

/** `3 Apr 2024`, of a day or moment in UTC: days of history and of reports are UTC days. */
export function utcDay(moment: string | number): string {
  return DAY.format(typeof moment === 'number' ? moment : Date.parse(moment));
}

/** Two days; what both have in common, as the year, is said once. */
export function utcDays(from: string, to: string): string {
  return DAY.formatRange(Date.parse(from), Date.parse(to));
}
