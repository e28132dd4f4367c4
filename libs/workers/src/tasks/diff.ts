import { diffNetworks, type NetworkDifference } from '@chokepoint/network';
import type { NetworkSource } from '../network-source.js';
import { loadNetwork } from './loaded-networks.js';

/** What differs between two documents that were checked. */
export function diff({ before, after }: { before: NetworkSource; after: NetworkSource }): NetworkDifference[] {
  return diffNetworks(loadNetwork(before).compiled.document, loadNetwork(after).compiled.document);
}
