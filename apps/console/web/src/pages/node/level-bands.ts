import type { Level } from '@chokepoint/console-service/contract';

export interface LevelBand {
  readonly level: Level;
  /** Points of exposure. */
  readonly from: number;
  readonly to: number;
}

/** Those above low, in the order of their bounds. */
const LEVELS = ['guarded', 'elevated', 'high', 'severe'] as const satisfies readonly Level[];

/** Where each level above low lies between 0 and `most` points. @param bounds ascending, exposure from which each holds */
export function levelBands(bounds: readonly number[], most: number): LevelBand[] {
  return LEVELS.slice(0, bounds.length)
    .map((level, place) => ({ level, from: bounds[place], to: Math.min(bounds[place + 1] ?? most, most) }))
    .filter(({ from, to }) => from < to);
}
