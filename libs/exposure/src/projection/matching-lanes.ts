import type { CompiledNetwork } from '@chokepoint/network';

/** Which lanes are meant: all from a node, or those of them to one node, of one input, or both. */
export interface LanePattern {
  readonly from: string;
  readonly to?: string | undefined;
  readonly input?: string | undefined;
}

/** The lanes that match, none where the network knows no such node. */
export function matchingLanes(network: CompiledNetwork, { from, to, input }: LanePattern): number[] {
  const supplier = network.nodeIndex.get(from);
  if (supplier === undefined) return [];
  const lanes: number[] = [];
  for (let lane = network.laneStart[supplier]; lane < network.laneStart[supplier + 1]; lane++) {
    const supply = network.document.supplies[network.laneRow[lane]];
    if ((to === undefined || supply.to === to) && (input === undefined || supply.input === input)) lanes.push(lane);
  }
  return lanes;
}
