import type { CompiledNetwork } from '@chokepoint/network';
import { type Inbound, inboundOf } from './inbound.js';

/**
 * The state of a projection and all memory its weeks need, so that they allocate nothing.
 * Made once for a network, it serves any number of runs one after the other; each begins with `reset`.
 *
 * Lanes are seen from both ends: by supplier as in the network, and by requirement as `inbound`, where
 * inbound k is lane `network.incomingLane[k]`. Each side keeps what it reads most; orders and shipments cross over.
 */
export class ProjectionWorkspace {
  /** [nodes] multiplier of capacity ω this week */
  readonly omega: Float64Array;
  /** [nodes] share of the goods in process that is not scrapped this week */
  readonly whole: Float64Array;
  /** [nodes] units asked for this week, O */
  readonly asked: Float64Array;
  /** [nodes] units made this week, x */
  readonly made: Float64Array;
  /** [nodes] final demand met this week */
  readonly delivered: Float64Array;

  /** [requirements] units on hand, S */
  readonly stock: Float64Array;
  /** [requirements] units on hand and under way, also where a disturbance holds them back */
  readonly position: Float64Array;
  /** [requirements] units scrapped or lost on the way since the start */
  readonly lost: Float64Array;

  /** [lanes] units asked of the lane */
  readonly order: Float64Array;
  /** [lanes] units shipped this week */
  readonly shipped: Float64Array;

  readonly inbound: Inbound;
  /** [inbound] the part of an order that is not asked again for other lanes */
  readonly own: Float64Array;
  /** [inbound] fill ratio ρ of this week */
  readonly fill: Float64Array;
  /**
   * Goods under way by the week they are due: inbound k has a ring of leadWeeks + 1 slots from `inbound.ringStart[k]`, none
   * without lead. Week w is slot w mod (leadWeeks + 1).
   */
  readonly goods: Float64Array;
  /** [leads] slot of the present week in a ring of that lead */
  readonly slot: Int32Array;

  constructor(readonly network: CompiledNetwork) {
    const { nodeCount, requirementCount, laneCount, leadWeeks } = network;
    [this.omega, this.whole, this.asked, this.made, this.delivered] = columns(nodeCount, 5);
    [this.stock, this.position, this.lost] = columns(requirementCount, 3);
    [this.order, this.shipped, this.own, this.fill] = columns(laneCount, 4);
    this.inbound = inboundOf(network);
    this.goods = new Float64Array(this.inbound.ringStart[laneCount]!);
    this.slot = new Int32Array(leadWeeks.reduce((most, lead) => Math.max(most, lead), 0) + 1);
  }

  /** The state in which week 0 begins: baseline stocks, flows under way and orders. */
  reset(): void {
    const { flow, incomingLane, stock } = this.network;
    const { ringStart, target } = this.inbound;
    for (const column of [this.omega, this.whole, this.fill]) column.fill(1);
    this.lost.fill(0);
    this.stock.set(stock);
    this.position.set(target);
    this.order.set(flow);
    for (let inbound = 0; inbound < incomingLane.length; inbound++) {
      const [begin, end] = [ringStart[inbound]!, ringStart[inbound + 1]!];
      this.own[inbound] = flow[incomingLane[inbound]!]!;
      this.goods.fill(this.own[inbound]!, begin, end);
      if (end > begin) this.goods[end - 1] = 0;
    }
  }

  /** Turns the rings of goods under way to the week. */
  turnTo(week: number): void {
    for (let lead = 0; lead < this.slot.length; lead++) this.slot[lead] = week % (lead + 1);
  }
}

type Five = [Float64Array, Float64Array, Float64Array, Float64Array, Float64Array];

function columns(length: number, count: number): Five {
  return Array.from({ length: count }, () => new Float64Array(length)) as Five;
}
