import type { RunOptions } from './latent-exposure.js';
import type { ModelPool } from './model-pool.js';
import type { NetworkSource } from './network-source.js';
import type { NodeStructure, StructureTask } from './tasks/structure.js';

/**
 * What alone can stop each node, and how concentrated its inputs are.
 * @param options `nodes`: ids that the network knows, all by default; `chokepointsOnly`: without inputs, for large networks
 */
export function structureOf(pool: ModelPool, source: NetworkSource, { signal, ...wanted }: RunOptions & Omit<StructureTask, 'source'> = {}): Promise<NodeStructure[]> {
  return pool.run('structure', { source, ...wanted }, { signal });
}
