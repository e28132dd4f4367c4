import type { CompiledNetwork } from '@chokepoint/network';
import { type CriticalLanes, criticalLanes } from './critical-lanes.js';

/**
 * Which nodes are stopped, and how many suppliers of every shared critical requirement still run. At first all run:
 * every requirement has a lane. What `stop` changes `restore` changes back, so that a loss costs what it affects.
 */
export class RunningSuppliers {
  /** [nodes] 1 where stopped */
  readonly stopped: Uint8Array;
  private readonly lanes: CriticalLanes;
  /** [requirements] suppliers that run; 0 where it is not critical */
  private readonly running: Int32Array;

  constructor(private readonly network: CompiledNetwork) {
    this.lanes = criticalLanes(network);
    this.running = this.lanes.suppliers;
    this.stopped = new Uint8Array(network.nodeCount);
  }

  /** Whether anybody depends on the node alone. Where nobody does, its loss stops nothing else. */
  isSoleSupplier(node: number): boolean {
    return this.lanes.start[node] !== this.lanes.soleEnd[node];
  }

  /** Whether all suppliers of some critical requirement of the node are stopped. */
  isStarved(node: number): boolean {
    const { requirementStart, criticality } = this.network;
    for (let requirement = requirementStart[node]; requirement < requirementStart[node + 1]; requirement++) {
      if (criticality[requirement] === 1 && !this.hasRunningSupplier(requirement)) return true;
    }
    return false;
  }

  private hasRunningSupplier(requirement: number): boolean {
    const { incomingStart, incomingLane, laneFrom } = this.network;
    for (let place = incomingStart[requirement]; place < incomingStart[requirement + 1]; place++) {
      if (this.stopped[laneFrom[incomingLane[place]]] === 0) return true;
    }
    return false;
  }

  /**
   * Stops the nodes `queue[begin]` to `queue[end - 1]`, which must run, and behind them in `queue` all that they stop:
   * the least set that holds them and every node with a critical requirement whose suppliers are all in it.
   * @param queue room for every node from `begin` on
   * @returns where the stopped nodes end
   */
  stop(queue: Int32Array, begin: number, end: number): number {
    const { stopped, running } = this;
    const { requirementNode } = this.network;
    const { start, soleEnd, sharedStart, entry } = this.lanes;
    for (let place = begin; place < end; place++) stopped[queue[place]] = 1;
    for (let place = begin; place < end; place++) {
      const node = queue[place];
      for (let lane = start[node]; lane < soleEnd[node]; lane++) {
        const customer = entry[lane];
        if (stopped[customer] === 1) continue;
        stopped[customer] = 1;
        queue[end++] = customer;
      }
      for (let lane = sharedStart[node]; lane < start[node + 1]; lane++) {
        const requirement = entry[lane];
        if (--running[requirement] > 0) continue;
        const customer = requirementNode[requirement];
        if (stopped[customer] === 1) continue;
        stopped[customer] = 1;
        queue[end++] = customer;
      }
    }
    return end;
  }

  /** Lets stopped nodes run again; what `stop` changed is back when all are restored from its `begin` to the end it returned. */
  restore(queue: Int32Array, begin: number, end: number): void {
    const { stopped, running } = this;
    const { start, sharedStart, entry } = this.lanes;
    for (let place = begin; place < end; place++) {
      const node = queue[place];
      stopped[node] = 0;
      for (let lane = sharedStart[node]; lane < start[node + 1]; lane++) running[entry[lane]]++;
    }
  }
}
