import type { CompiledNetwork } from '@chokepoint/network';
import { matchingLanes } from '../projection/matching-lanes.js';

/** What facts need to know of a network. */
export interface NetworkLookup {
  /** The node's time to recover in weeks; undefined for a node that the network does not know. */
  ttrWeeks(node: string): number | undefined;
  /** Whether some lane matches; without `to` or `input`, any will do. */
  hasLane(from: string, to?: string, input?: string): boolean;
}

export function networkLookup(network: CompiledNetwork): NetworkLookup {
  return {
    ttrWeeks: (node) => network.document.nodes[network.nodeIndex.get(node) ?? -1]?.ttrWeeks,
    hasLane: (from, to, input) => matchingLanes(network, { from, to, input }).length > 0,
  };
}
