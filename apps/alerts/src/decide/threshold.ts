import { LEVELS } from '@chokepoint/contracts';

/** Where guarded, elevated, high and severe begin. */
export type LevelBounds = readonly [guarded: number, elevated: number, high: number, severe: number];

export const RAISING_LEVELS = LEVELS.slice(1);
const NUMBER = /^\d{1,3}(\.\d+)?$/;

/** The points that `raiseAt` stands for: a level's lower bound, or the number itself; undefined when it is neither. */
export function thresholdOf(raiseAt: string, bounds: LevelBounds): number | undefined {
  const level = RAISING_LEVELS.findIndex((name) => name === raiseAt);
  if (level >= 0) return bounds[level];
  const points = NUMBER.test(raiseAt) ? Number(raiseAt) : Number.NaN;
  return isThreshold(points) ? points : undefined;
}

/** Exposure is published by half points up to 100: other thresholds could be crossed unseen. */
export function isThreshold(points: number): boolean {
  return points > 0 && points <= 100 && Number.isInteger(points * 2);
}
