import { type Attribution, type AttributionOptions, foldAttribution, type ScoredScenario } from '@chokepoint/exposure';
import type { ModelPool } from './model-pool.js';
import type { NetworkSource } from './network-source.js';
import { inParts, type OnProgress, slices } from './progress.js';

export interface AttributeOptions extends AttributionOptions {
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: OnProgress;
}

/** Few, since coalitions side by side share their first weeks. Numbers do not depend on how many. */
const PARTS = 4;

/** Splits exposure over the incidents behind it (exposure model, section 5), the projections spread over the pool's threads. */
export async function attribute(pool: ModelPool, source: NetworkSource, scenario: ScoredScenario, { signal, onProgress, ...options }: AttributeOptions = {}): Promise<Attribution> {
  const plan = await pool.run('planCoalitions', { source, scenario, options }, { signal });
  const parts = await inParts(
    slices(plan.coalitions.length, PARTS),
    (slice) => pool.run('projectCoalitions', { source, scenario, plan, ...slice }, { signal }),
    onProgress,
  );
  return foldAttribution(plan, joined(parts));
}

/** Rows one below the other. */
export function joined(parts: readonly Float64Array[]): Float64Array {
  const whole = new Float64Array(parts.reduce((length, part) => length + part.length, 0));
  let end = 0;
  for (const part of parts) {
    whole.set(part, end);
    end += part.length;
  }
  return whole;
}
