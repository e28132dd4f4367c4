import { LEVEL_BOUNDS } from '@chokepoint/exposure';
import { availableParallelism } from 'node:os';
import { z } from 'zod';

const EXPECTED_BOUNDS = 'expected four rising multiples of 0.5 between 0 and 100, for example 5,15,25,40';

const levelBounds = z
  .string()
  .transform((text) => text.split(',').map(Number))
  .refine((bounds) => bounds.length === LEVEL_BOUNDS.length && bounds.every(isBound), EXPECTED_BOUNDS);

/** What risk reads from its environment beyond what every service reads. */
export const riskSettings = {
  RISK_CLOCK: z.enum(['wall', 'replay'], 'expected wall or replay').default('wall'),
  LEVEL_BOUNDS: levelBounds.prefault(LEVEL_BOUNDS.join(',')),
  // The most that an event waits for: exact up to the number whose power of two this is. A large network waits for fewer.
  ATTRIBUTION_PROJECTIONS: z.coerce.number('expected a number of projections').int().min(2).max(65_536).default(4096),
  // For scoring, and as many again for what clients ask; each holds the networks it works on.
  MODEL_THREADS: z.coerce.number('expected a number of threads').int().min(1).max(64).default(Math.max(1, availableParallelism() - 1)),
};

/** Exposure is published by half points: a bound between them would be crossed unseen. */
function isBound(bound: number, place: number, bounds: readonly number[]): boolean {
  return Number.isInteger(bound * 2) && bound > (bounds[place - 1] ?? 0) && bound <= 100;
}

export interface RiskSettings {
  readonly RISK_CLOCK: 'wall' | 'replay';
  readonly LEVEL_BOUNDS: readonly number[];
  readonly ATTRIBUTION_PROJECTIONS: number;
  readonly MODEL_THREADS: number;
}
