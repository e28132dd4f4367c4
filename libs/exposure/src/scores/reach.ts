import type { CompiledNetwork } from '@chokepoint/network';
import type { ScoredScenario } from '../facts/disturbances.js';
import { matchingLanes } from '../projection/matching-lanes.js';

/** An incident that acts within the projection and the nodes it reaches: those it acts on, and all that draw from them through any number of tiers. */
export interface Reach {
  readonly incident: string;
  /** Node indices */
  readonly nodes: Int32Array;
}

/** The reach of every acting incident, in the order of the scenario. */
export function reachOf(network: CompiledNetwork, scenario: ScoredScenario): Reach[] {
  return [...actingNodes(network, scenario)].map(([incident, starts]) => ({ incident, nodes: downstreamOf(network, starts) }));
}

/** Incident → the nodes where it shows first. */
function actingNodes(network: CompiledNetwork, { capacity, lanes, weeks }: ScoredScenario): Map<string, number[]> {
  const acting = new Map<string, number[]>();
  const add = (incident: string, nodes: number[]) => acting.set(incident, [...(acting.get(incident) ?? []), ...nodes]);
  for (const { incident, node, startWeek, fullWeeks, rampWeeks } of capacity) {
    if (startWeek < weeks && startWeek + fullWeeks + rampWeeks > 0) add(incident, [network.nodeIndex.get(node)!]);
  }
  for (const lane of lanes) {
    if (lane.startWeek < weeks && lane.startWeek + lane.weeks > 0) add(lane.incident, matchingLanes(network, lane).map((each) => network.laneTo[each]));
  }
  return acting;
}

function downstreamOf({ laneStart, laneTo }: CompiledNetwork, starts: readonly number[]): Int32Array {
  const reached = new Set(starts);
  for (const node of reached) {
    // A set that grows while it is walked hands out what was added too.
    for (let lane = laneStart[node]; lane < laneStart[node + 1]; lane++) reached.add(laneTo[lane]);
  }
  return Int32Array.from(reached);
}
