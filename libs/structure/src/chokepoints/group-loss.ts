import { type CompiledNetwork, compress, strongComponents } from '@chokepoint/network';
import { RunningSuppliers } from './running-suppliers.js';

/**
 * Which nodes the loss of a group stops, where a node of the group is asked about as if it alone were kept
 * (exposure model, section 6: "of an owner's or a country's nodes, i itself is kept").
 *
 * One run with the whole group lost decides for all nodes outside it, and for the members on no cycle of critical
 * lanes: their own fate does not reach their suppliers. Only members on cycles may need a run in which they are kept.
 */
export class GroupLoss {
  private readonly suppliers: RunningSuppliers;
  private readonly onCycle: Uint8Array;
  private readonly inGroup: Uint8Array;
  private readonly queue: Int32Array;

  /** Linear in the network. */
  constructor(private readonly network: CompiledNetwork) {
    this.suppliers = new RunningSuppliers(network);
    this.onCycle = nodesOnCycles(network);
    this.inGroup = new Uint8Array(network.nodeCount);
    this.queue = new Int32Array(network.nodeCount);
  }

  /**
   * @param members distinct node indices
   * @returns the other nodes that stop when all members are lost, and the members that stop when all other members are
   */
  stops(members: Int32Array): number[] {
    for (const member of members) this.inGroup[member] = 1;
    this.queue.set(members);
    const end = this.suppliers.stop(this.queue, 0, members.length);
    const stopped = Array.from(this.queue.subarray(members.length, end));
    const cutOff = members.filter((member) => this.isCutOff(member, this.suppliers.stopped));
    const decided = cutOff.filter((member) => this.onCycle[member] === 0 || this.isCutOff(member, this.inGroup));
    this.suppliers.restore(this.queue, 0, end);
    const open = cutOff.filter((member) => !decided.includes(member));
    for (const member of members) this.inGroup[member] = 0;
    return [...stopped, ...decided, ...open.filter((member) => this.stopsWhenKept(member, members))];
  }

  /** Whether all suppliers of some critical requirement are flagged. What a node supplies to itself it has while it runs. */
  private isCutOff(node: number, flags: Uint8Array): boolean {
    const { requirementStart, criticality } = this.network;
    for (let requirement = requirementStart[node]; requirement < requirementStart[node + 1]; requirement++) {
      if (criticality[requirement] === 1 && this.areFlagged(requirement, node, flags)) return true;
    }
    return false;
  }

  private areFlagged(requirement: number, buyer: number, flags: Uint8Array): boolean {
    const { incomingStart, incomingLane, laneFrom } = this.network;
    for (let place = incomingStart[requirement]; place < incomingStart[requirement + 1]; place++) {
      const supplier = laneFrom[incomingLane[place]];
      if (supplier === buyer || flags[supplier] === 0) return false;
    }
    return true;
  }

  private stopsWhenKept(kept: number, members: Int32Array): boolean {
    this.queue.set(members.filter((member) => member !== kept));
    const end = this.suppliers.stop(this.queue, 0, members.length - 1);
    const stops = this.suppliers.stopped[kept] === 1;
    this.suppliers.restore(this.queue, 0, end);
    return stops;
  }
}

/** [nodes] 1 where critical lanes lead from the node through others back to it */
function nodesOnCycles({ nodeCount, laneFrom, laneTo, laneRequirement, criticality }: CompiledNetwork): Uint8Array {
  const supplier = laneFrom.map((from, lane) => (criticality[laneRequirement[lane]] === 1 ? from : -1));
  const { count, start, members } = strongComponents(compress(nodeCount, supplier, laneTo));
  const onCycle = new Uint8Array(nodeCount);
  for (let component = 0; component < count; component++) {
    if (start[component + 1] - start[component] === 1) continue;
    for (let place = start[component]; place < start[component + 1]; place++) onCycle[members[place]] = 1;
  }
  return onCycle;
}
