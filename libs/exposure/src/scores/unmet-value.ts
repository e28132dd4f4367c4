import type { CompiledNetwork } from '@chokepoint/network';
import type { Projection } from '../projection/projection.js';

/** Σ value · unmet final demand over all weeks of a projection: what the loss costs when nobody coordinates (exposure model, section 7). */
export function unmetValue({ document, demand }: CompiledNetwork, { weeks, nodeCount, service }: Projection): number {
  let total = 0;
  for (let node = 0; node < nodeCount; node++) {
    if (demand[node] === 0) continue;
    let missed = 0;
    for (let week = 0; week < weeks; week++) missed += 1 - service[week * nodeCount + node];
    total += document.nodes[node].value * demand[node] * missed;
  }
  return total;
}
