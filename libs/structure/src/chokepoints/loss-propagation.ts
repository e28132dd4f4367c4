import type { CompiledNetwork, CompressedGraph } from '@chokepoint/network';
import { checkNodeIndices } from './check-node-indices.js';
import { rowsOfLosses } from './rows-of-losses.js';
import { RunningSuppliers } from './running-suppliers.js';

/**
 * What the loss of some nodes stops, whatever else holds (exposure model, section 6). A node is stopped when it is lost,
 * or when all suppliers of some requirement of criticality 1 are stopped, those of share 0 included. What runs is the
 * greatest set that can: a cycle whose nodes are supplied by each other keeps running.
 */
export class LossPropagation {
  private readonly suppliers: RunningSuppliers;
  private readonly queue: Int32Array;

  /** Linear in the network. */
  constructor(network: CompiledNetwork) {
    this.suppliers = new RunningSuppliers(network);
    this.queue = new Int32Array(network.nodeCount);
  }

  /**
   * Linear in the nodes that are stopped and the lanes that leave them, but for sorting these nodes; the size of the
   * network does not matter.
   * @param lost node indices, in any order, also repeated
   * @returns the nodes that are stopped, the lost ones included, ascending
   * @throws RangeError where an index is no node's
   */
  stoppedBy(lost: ArrayLike<number>): Int32Array {
    const distinct = new Set(Array.from(lost));
    checkNodeIndices(distinct, this.queue.length);
    this.queue.set([...distinct]);
    const end = this.suppliers.stop(this.queue, 0, distinct.size);
    this.suppliers.restore(this.queue, 0, end);
    return this.queue.slice(0, end).sort();
  }

  /**
   * What the loss of each single node stops, for the nodes `from` to `to - 1`. Linear in the result and the lanes that
   * leave the nodes in it.
   * @returns row k holds what node `from + k` stops, itself first, then in the order in which the loss spreads
   * @throws RangeError where `from` and `to` are no range of nodes, or where the rows hold 2³¹ nodes or more: take fewer at a time
   */
  stoppedByEach(from = 0, to = this.queue.length): CompressedGraph {
    return rowsOfLosses(this.suppliers, from, to);
  }
}

/** `LossPropagation.stoppedByEach` of a network that is asked once. */
export function stoppedByEach(network: CompiledNetwork, from?: number, to?: number): CompressedGraph {
  return new LossPropagation(network).stoppedByEach(from, to);
}
