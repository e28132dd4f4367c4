const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;

/** How long to wait before each attempt, counted from the one before it. */
export const SCHEDULE_MS: readonly number[] = [
  0,
  5 * SECOND,
  5 * MINUTE,
  30 * MINUTE,
  2 * HOUR,
  5 * HOUR,
  10 * HOUR,
  14 * HOUR,
  20 * HOUR,
  24 * HOUR,
];

/** Up to a tenth more, so that what failed together does not come back together. */
const JITTER = 0.1;
/** A receiver cannot ask for a longer pause than this. */
export const LONGEST_PAUSE_MS = 24 * HOUR;

/**
 * The pause before the attempt after the first `tries`; undefined when there is none.
 * @param chance from 0 up to 1
 * @param retryAfterMs the least pause that the receiver asked for
 */
export function pauseAfter(tries: number, chance: number, retryAfterMs = 0): number | undefined {
  const planned = SCHEDULE_MS[tries];
  if (planned === undefined) return undefined;
  return Math.round(Math.max(planned * (1 + JITTER * chance), Math.min(retryAfterMs, LONGEST_PAUSE_MS)));
}
