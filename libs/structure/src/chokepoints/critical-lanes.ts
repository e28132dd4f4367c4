import type { CompiledNetwork } from '@chokepoint/network';

/**
 * The lanes of critical requirements, by supplier. Row i of `entry` reaches from `start[i]` to `start[i + 1] - 1`:
 * up to `soleEnd[i]` the customers that have nobody else for some critical input, from `sharedStart[i]` on the
 * requirements that others serve too. What lies between is unused: the lanes that are not critical.
 */
export interface CriticalLanes {
  /** [nodes + 1] */
  readonly start: Int32Array;
  /** [nodes] */
  readonly soleEnd: Int32Array;
  /** [nodes] */
  readonly sharedStart: Int32Array;
  /** [lanes] nodes, then requirements */
  readonly entry: Int32Array;
  /** [requirements] how many nodes supply it; 0 where it is not critical. The caller's to count down */
  readonly suppliers: Int32Array;
}

/** Criticality 1 exactly, any share: a supplier that is qualified but not used counts. Linear in the network. */
export function criticalLanes(network: CompiledNetwork): CriticalLanes {
  const { nodeCount, laneCount, laneStart, laneRequirement, laneTo } = network;
  const suppliers = criticalSuppliers(network);
  const soleEnd = new Int32Array(nodeCount);
  const sharedStart = new Int32Array(nodeCount);
  const entry = new Int32Array(laneCount);
  for (let node = 0; node < nodeCount; node++) {
    let sole = laneStart[node];
    let shared = laneStart[node + 1];
    for (let lane = laneStart[node], end = shared; lane < end; lane++) {
      const requirement = laneRequirement[lane];
      if (suppliers[requirement] === 1) entry[sole++] = laneTo[lane];
      else if (suppliers[requirement] > 1) entry[--shared] = requirement;
    }
    soleEnd[node] = sole;
    sharedStart[node] = shared;
  }
  return { start: laneStart, soleEnd, sharedStart, entry, suppliers };
}

/** No two lanes of a requirement have the same supplier, so that lanes can be counted. */
function criticalSuppliers({ requirementCount, criticality, incomingStart }: CompiledNetwork): Int32Array {
  const suppliers = new Int32Array(requirementCount);
  for (let requirement = 0; requirement < requirementCount; requirement++) {
    if (criticality[requirement] === 1) suppliers[requirement] = incomingStart[requirement + 1] - incomingStart[requirement];
  }
  return suppliers;
}
