export const DAY_MS = 24 * 60 * 60 * 1000;

/** The UTC day of a moment, counted from the epoch. */
export const dayOf = (time: number): number => Math.floor(time / DAY_MS);
/** The moment at which a day's history is scored: 23:59:59.999Z. */
export const endOfDay = (day: number): number => (day + 1) * DAY_MS - 1;
/** YYYY-MM-DD. */
export const dayText = (day: number): string => new Date(day * DAY_MS).toISOString().slice(0, 10);
