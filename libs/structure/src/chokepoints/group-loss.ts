import { type CompiledNetwork, type CompressedGraph, compress, strongComponents } from '@chokepoint/network';
import { RunningSuppliers } from './running-suppliers.js';

/**
 * Which nodes the loss of a group stops, where each node of the group is asked about as if it alone were kept
 * (exposure model, section 6: "of an owner's or a country's nodes, i itself is kept").
 *
 * One run with the whole group lost decides for the nodes outside it. A member that is kept can only run on goods that
 * come back to it, through nodes that are not of the group and lie on a cycle of critical lanes with it. These are let
 * run again, and those of them stopped again that lack a supplier even so: few nodes, where a run for each member would take all.
 */
export class GroupLoss {
  private readonly suppliers: RunningSuppliers;
  /** The suppliers of each node on critical lanes */
  private readonly upstream: CompressedGraph;
  /** [nodes] strong components of `upstream` */
  private readonly componentOf: Int32Array;
  private readonly inGroup: Uint8Array;
  private readonly lost: Int32Array;
  private readonly revived: Int32Array;
  private readonly stoppedAgain: Int32Array;

  /** Linear in the network. */
  constructor(network: CompiledNetwork) {
    this.suppliers = new RunningSuppliers(network);
    this.upstream = criticalSuppliers(network);
    this.componentOf = strongComponents(this.upstream).componentOf;
    this.inGroup = new Uint8Array(network.nodeCount);
    this.lost = new Int32Array(network.nodeCount);
    this.revived = new Int32Array(network.nodeCount);
    this.stoppedAgain = new Int32Array(network.nodeCount);
  }

  /**
   * @param members distinct node indices
   * @returns the other nodes that stop when all members are lost, then the members that stop when all other members are
   */
  stops(members: Int32Array): number[] {
    const { suppliers, lost, inGroup } = this;
    lost.set(members);
    const end = suppliers.stop(lost, 0, members.length);
    for (const member of members) inGroup[member] = 1;
    const kept = members.filter((member) => suppliers.isStarved(member) && this.stopsThoughKept(member));
    for (const member of members) inGroup[member] = 0;
    suppliers.restore(lost, 0, end);
    return [...lost.subarray(members.length, end), ...kept];
  }

  /** Asked while all members are stopped; leaves everything stopped that was. */
  private stopsThoughKept(member: number): boolean {
    const { suppliers } = this;
    const revived = this.revive(member);
    this.stopAgain(revived.filter((node) => suppliers.isStarved(node)));
    const stops = suppliers.stopped[member] === 1;
    this.stopAgain(revived.filter((node) => suppliers.stopped[node] === 0));
    return stops;
  }

  /** Nothing stops with them but what was revived: elsewhere no more suppliers are missing than before. */
  private stopAgain(nodes: Int32Array): void {
    this.stoppedAgain.set(nodes);
    this.suppliers.stop(this.stoppedAgain, 0, nodes.length);
  }

  /** Lets the member run, and all that it might run on. */
  private revive(member: number): Int32Array {
    const { suppliers, revived, upstream } = this;
    revived[0] = member;
    suppliers.restore(revived, 0, 1);
    let end = 1;
    for (let place = 0; place < end; place++) {
      for (let lane = upstream.start[revived[place]]; lane < upstream.start[revived[place] + 1]; lane++) {
        if (!this.mayCarry(upstream.target[lane], member)) continue;
        revived[end++] = upstream.target[lane];
        suppliers.restore(revived, end - 1, end);
      }
    }
    return revived.subarray(0, end);
  }

  /** Whether goods of the member may come back to it through the node, which is stopped so far. */
  private mayCarry(node: number, member: number): boolean {
    return this.suppliers.stopped[node] === 1 && this.inGroup[node] === 0 && this.componentOf[node] === this.componentOf[member];
  }
}

function criticalSuppliers({ nodeCount, laneFrom, laneTo, laneRequirement, criticality }: CompiledNetwork): CompressedGraph {
  const buyer = laneTo.map((to, lane) => (criticality[laneRequirement[lane]] === 1 ? to : -1));
  return compress(nodeCount, buyer, laneFrom);
}
