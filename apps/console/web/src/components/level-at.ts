import type { Level } from '@chokepoint/console-service/contract';

const FROM: readonly (readonly [number, Level])[] = [[40, 'severe'], [25, 'high'], [15, 'elevated'], [5, 'guarded']];

/** The level of so many points (exposure model, section 3): for past days, of which only points are kept. */
export function levelAt(points: number): Level {
  return FROM.find(([from]) => points >= from)?.[1] ?? 'low';
}
