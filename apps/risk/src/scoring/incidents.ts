import { matchingLanes, type ScoredScenario } from '@chokepoint/exposure';
import type { CompiledNetwork } from '@chokepoint/network';

/**
 * The incidents that act within the projection, for each node those that reach it: on itself, or on anything that it
 * draws from through any number of tiers. Sorted as the scenario is.
 */
export function incidentsOf(network: CompiledNetwork, scenario: ScoredScenario): string[][] {
  const incidents = network.nodeIds.map((): string[] => []);
  for (const [incident, starts] of actingNodes(network, scenario)) {
    for (const node of downstreamOf(network, starts)) incidents[node].push(incident);
  }
  return incidents;
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

function downstreamOf({ laneStart, laneTo }: CompiledNetwork, starts: readonly number[]): Set<number> {
  const reached = new Set(starts);
  for (const node of reached) {
    // A set that grows while it is walked hands out what was added too.
    for (let lane = laneStart[node]; lane < laneStart[node + 1]; lane++) reached.add(laneTo[lane]);
  }
  return reached;
}
