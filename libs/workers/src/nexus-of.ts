import { randomUUID } from 'node:crypto';
import { joined } from './attribute.js';
import type { RunOptions } from './latent-exposure.js';
import type { ModelPool } from './model-pool.js';
import { inParts, slices } from './progress.js';
import type { NexusTarget } from './tasks/nexus.js';

export interface Nexus {
  readonly ids: readonly string[];
  /** [firms] */
  readonly esri: Float64Array;
}

/** Firms cost very different amounts of work: many slices even it out. */
const SLICES_A_THREAD = 8;

/** The economic systemic risk index of every firm, spread over the pool's threads. */
export async function nexusOf(pool: ModelPool, target: NexusTarget, { signal, onProgress }: RunOptions = {}): Promise<Nexus> {
  const economy = 'economy' in target ? target.economy : await pool.run('economyOfNetwork', target, { signal });
  const key = randomUUID();
  const parts = await inParts(
    slices(economy.firmIds.length, pool.threads * SLICES_A_THREAD),
    (slice) => pool.run('systemicRisk', { economy, key, ...slice }, { signal }),
    onProgress,
  );
  return { ids: economy.firmIds, esri: joined(parts) };
}
