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
  /** [inbound + 1] rings of goods under way: leadWeeks + 1 slots, none without lead */
  readonly ringStart: Int32Array;
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
  const leadWeeks = incomingLane.map((lane) => network.leadWeeks[lane]!);
  return {
    ofLane,
    leadWeeks,
    share: Float64Array.from(incomingLane, (lane) => share[lane]!),
    room: Float64Array.from(incomingLane, (lane) => room[lane]!),
    ceiling: Float64Array.from(incomingLane, (lane) => flow[lane]! + room[lane]!),
    ringStart: ringStarts(leadWeeks),
    target: targets(network),
    ...lanesAtOnce(network),
    processing: processingNodes(network),
  };
}

function ringStarts(leadWeeks: Int32Array): Int32Array {
  const start = new Int32Array(leadWeeks.length + 1);
  leadWeeks.forEach((lead, inbound) => (start[inbound + 1] = start[inbound]! + (lead > 0 ? lead + 1 : 0)));
  return start;
}

function targets({ incomingStart, incomingLane, flow, leadWeeks, stock }: CompiledNetwork): Float64Array {
  return stock.map((units, requirement) => {
    let underWay = 0;
    for (let inbound = incomingStart[requirement]!; inbound < incomingStart[requirement + 1]!; inbound++) {
      underWay += flow[incomingLane[inbound]!]! * leadWeeks[incomingLane[inbound]!]!;
    }
    return underWay + units;
  });
}

function lanesAtOnce({ nodeCount, laneStart, leadWeeks }: CompiledNetwork): Pick<Inbound, 'atOnceStart' | 'atOnce'> {
  const atOnceStart = new Int32Array(nodeCount + 1);
  const atOnce: number[] = [];
  for (let node = 0; node < nodeCount; node++) {
    for (let lane = laneStart[node]!; lane < laneStart[node + 1]!; lane++) if (leadWeeks[lane] === 0) atOnce.push(lane);
    atOnceStart[node + 1] = atOnce.length;
  }
  return { atOnceStart, atOnce: Int32Array.from(atOnce) };
}

function processingNodes({ nodeCount, cycleWeeks, laneStart, leadWeeks }: CompiledNetwork): Int32Array {
  const holds = (node: number) => cycleWeeks[node]! > 0 && leadWeeks.subarray(laneStart[node], laneStart[node + 1]).some((lead) => lead > 0);
  return Int32Array.from({ length: nodeCount }, (_, node) => node).filter(holds);
}
