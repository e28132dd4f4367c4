import type { CompiledNetwork } from '@chokepoint/network';

/** What the buying side of a projection reads every week, in the order in which it reads. Inbound k is lane `incomingLane[k]`. */
export interface Inbound {
  /** [lanes] the inbound of a lane */
  readonly ofLane: Int32Array;
  /** [inbound] */
  readonly leadWeeks: Int32Array;
  /** [inbound] */
  readonly share: Float64Array;
  /** [inbound] */
  readonly room: Float64Array;
  /** [inbound] the most that is asked: f + room */
  readonly ceiling: Float64Array;
  /**
   * [inbound] first slot of its ring of goods under way: leadWeeks + 1 slots, `stride[leadWeeks]` apart; week w is slot
   * w mod (leadWeeks + 1). Rings of equal lead interleave, so that the goods of one week lie side by side in memory.
   */
  readonly ring: Int32Array;
  /** [leads] how many rings there are of each lead */
  readonly stride: Int32Array;
  /** Length of all rings; lanes without lead have none */
  readonly slots: number;
  /** [requirements] the position of the baseline: goods under way for each week of lead, and stock */
  readonly target: Float64Array;
  /** [nodes + 1] into `atOnce` */
  readonly atOnceStart: Int32Array;
  /** Lanes without lead, by supplier */
  readonly atOnce: Int32Array;
  /** Nodes that have goods in process on some lane */
  readonly processing: Int32Array;
}

export function inboundOf(network: CompiledNetwork): Inbound {
  const { incomingLane, share, room, flow } = network;
  const ofLane = new Int32Array(network.laneCount);
  incomingLane.forEach((lane, inbound) => (ofLane[lane] = inbound));
  const leadWeeks = incomingLane.map((lane) => network.leadWeeks[lane]);
  return {
    ofLane,
    leadWeeks,
    share: Float64Array.from(incomingLane, (lane) => share[lane]),
    room: Float64Array.from(incomingLane, (lane) => room[lane]),
    ceiling: Float64Array.from(incomingLane, (lane) => flow[lane] + room[lane]),
    ...rings(leadWeeks),
    target: targets(network),
    ...lanesAtOnce(network),
    processing: processingNodes(network),
  };
}

function rings(leadWeeks: Int32Array): Pick<Inbound, 'ring' | 'stride' | 'slots'> {
  const stride = new Int32Array(leadWeeks.reduce((most, lead) => Math.max(most, lead), 0) + 1);
  for (const lead of leadWeeks) stride[lead]++;
  const next = new Int32Array(stride.length);
  let slots = 0;
  for (let lead = 1; lead < stride.length; lead++) {
    next[lead] = slots;
    slots += stride[lead] * (lead + 1);
  }
  return { ring: leadWeeks.map((lead) => next[lead]++), stride, slots };
}

function targets({ incomingStart, incomingLane, flow, leadWeeks, stock }: CompiledNetwork): Float64Array {
  return stock.map((units, requirement) => {
    let underWay = 0;
    for (let inbound = incomingStart[requirement]; inbound < incomingStart[requirement + 1]; inbound++) {
      underWay += flow[incomingLane[inbound]] * leadWeeks[incomingLane[inbound]];
    }
    return underWay + units;
  });
}

function lanesAtOnce({ nodeCount, laneStart, leadWeeks }: CompiledNetwork): Pick<Inbound, 'atOnceStart' | 'atOnce'> {
  const atOnceStart = new Int32Array(nodeCount + 1);
  const atOnce: number[] = [];
  for (let node = 0; node < nodeCount; node++) {
    for (let lane = laneStart[node]; lane < laneStart[node + 1]; lane++) if (leadWeeks[lane] === 0) atOnce.push(lane);
    atOnceStart[node + 1] = atOnce.length;
  }
  return { atOnceStart, atOnce: Int32Array.from(atOnce) };
}

function processingNodes({ nodeCount, cycleWeeks, laneStart, leadWeeks }: CompiledNetwork): Int32Array {
  const holds = (node: number) => cycleWeeks[node] > 0 && leadWeeks.subarray(laneStart[node], laneStart[node + 1]).some((lead) => lead > 0);
  return Int32Array.from({ length: nodeCount }, (_, node) => node).filter(holds);
}
