export const DAY_MS = 86_400_000;
export const WEEK_MS = 7 * DAY_MS;

/** The projection starts this long before the moment scored, and goes on as long after it (section 4, Grid). */
export const LOOKBACK_WEEKS = 52;

/** Days since 1970-01-01, UTC. */
export function utcDay(instant: number): number {
  return Math.floor(instant / DAY_MS);
}

/** Where `moment` lies on the grid of a score as of `asOf`, in weeks, week 0 beginning 52 weeks before. */
export function placeOnGrid(moment: number, asOf: number): number {
  return (moment - (asOf - LOOKBACK_WEEKS * WEEK_MS)) / WEEK_MS;
}
