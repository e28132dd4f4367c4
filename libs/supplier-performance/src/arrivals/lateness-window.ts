/**
 * The days of lateness that are told apart; beyond them a distribution has its tail. A line that comes earlier counts
 * as come on the first day, one that comes later as not come within them: no date typed wrong costs more memory.
 */
export const FIRST_DAY = -400;
export const LAST_DAY = 400;
export const WINDOW_DAYS = LAST_DAY - FIRST_DAY + 1;

/** Where a day of lateness lies in an array over the window; one past its end for what is later. */
export function placeOf(lateness: number): number {
  return Math.min(Math.max(lateness, FIRST_DAY), LAST_DAY + 1) - FIRST_DAY;
}
