import { FIRST_DAY, WINDOW_DAYS } from './lateness-window.js';

/**
 * What is expected of a line before anything was seen of anyone: that it comes on the promised day, with wide tails.
 * Of the early ones the days are geometric, of the late ones Lomax: half of the lines that are n days late take
 * another 0.4·(n + 7) days. Data soon outweigh it; the tail of what nobody has seen yet stays.
 */
const EARLY_SHARE = 0.1;
const LATE_SHARE = 0.1;
const EARLY_MEAN_DAYS = 30;
export const TAIL_OFFSET_DAYS = 7;
export const TAIL_EXPONENT = 2;

/** The hazards of the prior over the window. */
export function promiseHazards(): Float64Array {
  const hazards = new Float64Array(WINDOW_DAYS);
  for (let place = 0; place < WINDOW_DAYS; place++) hazards[place] = 1 - survivalAfter(place) / survivalAfter(place - 1);
  return hazards;
}

function survivalAfter(place: number): number {
  if (place < 0) return 1;
  const lateness = place + FIRST_DAY;
  if (lateness < 0) return 1 - EARLY_SHARE * (1 - 1 / EARLY_MEAN_DAYS) ** (-lateness - 1);
  return LATE_SHARE * (TAIL_OFFSET_DAYS / (TAIL_OFFSET_DAYS + lateness)) ** TAIL_EXPONENT;
}
