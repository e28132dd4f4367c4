import type { CompiledNetwork } from '@chokepoint/network';
import { RunningSuppliers } from './running-suppliers.js';

/**
 * What the loss of some nodes stops, whatever else holds (exposure model, section 6). A node is stopped when it is lost,
 * or when all suppliers of some requirement of criticality 1 are stopped, those of share 0 included. What runs is the
 * greatest set that can: a cycle that is cut off from nothing else sustains itself.
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
   * Takes time for the nodes that are stopped and the lanes that leave them, and to sort these nodes, whatever the size of the network.
   * @param lost node indices, in any order, also repeated
   * @returns the nodes that are stopped, the lost ones included, ascending
   * @throws RangeError where an index is no node's
   */
  stoppedBy(lost: ArrayLike<number>): Int32Array {
    const distinct = new Set(Array.from(lost));
    for (const node of distinct) this.check(node);
    this.queue.set([...distinct]);
    const end = this.suppliers.stop(this.queue, 0, distinct.size);
    this.suppliers.restore(this.queue, 0, end);
    return this.queue.slice(0, end).sort();
  }

  private check(node: number): void {
    if (!Number.isInteger(node) || node < 0 || node >= this.queue.length) throw new RangeError(`no node has the index ${node}`);
  }
}
