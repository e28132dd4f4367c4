import type { RunOptions } from './latent-exposure.js';
import type { ModelPool } from './model-pool.js';
import type { NetworkSource } from './network-source.js';
import type { NodeStructure } from './tasks/structure.js';

/**
 * What alone can stop each node, and how concentrated its inputs are.
 * @param nodes ids that the network knows; all by default
 */
export function structureOf(pool: ModelPool, source: NetworkSource, nodes?: readonly string[], { signal }: RunOptions = {}): Promise<NodeStructure[]> {
  return pool.run('structure', { source, nodes }, { signal });
}
