import type { CompiledNetwork } from './compiled-network.js';

/** Below this, relative, capacity and baseline differ by rounding. */
const ROUNDING = 1e-9;

/** Nodes whose capacity is below their baseline (legal, exposure model, section 1): id → capacity / baseline. */
export function standingShortages({ nodeIds, capacity, baseline }: CompiledNetwork): Map<string, number> {
  const short = new Map<string, number>();
  nodeIds.forEach((id, node) => {
    if (capacity[node] < baseline[node] * (1 - ROUNDING)) short.set(id, capacity[node] / baseline[node]);
  });
  return short;
}
