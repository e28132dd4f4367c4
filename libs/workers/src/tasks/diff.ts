import { diffNetworks, type NetworkDifference } from '@chokepoint/network';
import { type ChokepointChange, chokepointChanges } from '@chokepoint/structure';
import type { NetworkSource } from '../network-source.js';
import { loadNetwork } from './loaded-networks.js';

/** How one network differs from another: in what its document says, and in what alone can stop its nodes. */
export interface NetworkComparison {
  readonly changes: readonly NetworkDifference[];
  readonly chokepoints: readonly ChokepointChange[];
}

/** What differs between two documents that were checked. */
export function diff({ before, after }: { before: NetworkSource; after: NetworkSource }): NetworkComparison {
  const [was, is] = [loadNetwork(before).compiled, loadNetwork(after).compiled];
  return { changes: diffNetworks(was.document, is.document), chokepoints: chokepointChanges(was, is) };
}
