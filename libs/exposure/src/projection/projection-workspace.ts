import type { CompiledNetwork } from '@chokepoint/network';
import { type Inbound, inboundOf } from './inbound.js';

/**
 * The state of a projection and all memory its weeks need, so that they allocate nothing.
 * Made once for a network, it serves any number of runs one after the other; each begins with `reset`.
 *
 * Lanes are seen from both ends: by supplier as in the network, and by requirement as `inbound`, where
 * inbound k is lane `network.incomingLane[k]`. Each side keeps what it reads most; `traffic` crosses over.
 */
export class ProjectionWorkspace {
  /** [nodes] multiplier of capacity ω this week */
  readonly omega: Float64Array;
  /** [nodes] share of the goods in process that is not scrapped this week */
  readonly whole: Float64Array;
  /** [nodes] units asked for this week, O */
  readonly asked: Float64Array;
  /** [nodes] of these, units that capacity allows */
  readonly plan: Float64Array;
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
  /** [requirements] units wanted for the next week */
  readonly want: Float64Array;

  /** [lanes] units asked of the lane; from the moment its supplier divided its output, units shipped on that order */
  readonly traffic: Float64Array;

  readonly inbound: Inbound;
  /** [inbound] the part of an order that is not asked again for other lanes */
  readonly own: Float64Array;
  /** [inbound] fill ratio ρ of this week where some lane of the requirement came short; elsewhere old */
  readonly fill: Float64Array;
  /** Goods under way by the week they are due, in rings as `inbound` lays them out */
  readonly goods: Float64Array;
  /** [leads] where the goods due this week are, from an inbound's `ring` */
  readonly dueNow: Int32Array;
  /** [leads] where the goods shipped this week go */
  readonly dueLast: Int32Array;

  constructor(readonly network: CompiledNetwork) {
    const { nodeCount, requirementCount, laneCount } = network;
    [this.omega, this.whole, this.asked, this.plan, this.made, this.delivered] = columns(nodeCount);
    [this.stock, this.position, this.lost, this.want] = columns(requirementCount);
    [this.traffic, this.own, this.fill] = columns(laneCount);
    this.inbound = inboundOf(network);
    this.goods = new Float64Array(this.inbound.slots);
    this.dueNow = new Int32Array(this.inbound.stride.length);
    this.dueLast = new Int32Array(this.inbound.stride.length);
  }

  /** The state in which week 0 begins: baseline stocks, flows under way and orders. */
  reset(): void {
    const { flow, incomingLane, stock } = this.network;
    const { leadWeeks, ring, stride, target } = this.inbound;
    for (const column of [this.omega, this.whole]) column.fill(1);
    this.lost.fill(0);
    this.stock.set(stock);
    this.position.set(target);
    this.traffic.set(flow);
    this.goods.fill(0);
    for (let place = 0; place < incomingLane.length; place++) {
      const lead = leadWeeks[place];
      this.own[place] = flow[incomingLane[place]]!;
      for (let week = 0; week < lead; week++) this.goods[ring[place] + week * stride[lead]] = this.own[place]!;
    }
  }

  /** Turns the rings of goods under way to the week. */
  turnTo(week: number): void {
    const { stride } = this.inbound;
    for (let lead = 0; lead < stride.length; lead++) {
      this.dueNow[lead] = (week % (lead + 1)) * stride[lead];
      this.dueLast[lead] = ((week + lead) % (lead + 1)) * stride[lead];
    }
  }
}

/** As many columns of zeros as are asked for. */
function* columns(length: number): Generator<Float64Array, never> {
  for (;;) yield new Float64Array(length);
}
