import { type Level, LEVELS } from '@chokepoint/contracts';

/** Exposure from which each level but the first holds (exposure model, section 5). */
export const LEVEL_BOUNDS: readonly number[] = [5, 15, 25, 40];

/** @param bounds ascending, one for each level but the first */
export function levelOf(exposure: number, bounds: readonly number[] = LEVEL_BOUNDS): Level {
  return LEVELS[bounds.filter((bound) => exposure >= bound).length];
}
