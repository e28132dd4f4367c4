import type { CompiledNetwork } from '@chokepoint/network';
import type { ScoredScenario } from '../facts/disturbances.js';
import { matchingLanes } from '../projection/matching-lanes.js';
import type { ScenarioCapacity, ScenarioLane } from '../projection/scenario.js';
import { coverage, meanLoss, unscrapped } from '../projection/weekly-means.js';

/**
 * A scenario with the disturbances alone that act within its weeks. The others multiply by 1 and delay by 0, or match no lane:
 * without them the projection has the same bits.
 */
export function actingDisturbances(network: CompiledNetwork, scenario: ScoredScenario): ScoredScenario {
  const { weeks, capacity, lanes } = scenario;
  return {
    ...scenario,
    capacity: capacity.filter((entry) => someWeek(weeks, (week) => disturbsNode(entry, week))),
    lanes: lanes.filter((entry) => someWeek(weeks, (week) => disturbsLane(entry, week)) && matchingLanes(network, entry).length > 0),
  };
}

/** Scrap on the eve of week 0 falls into it in part, however short the loss. */
function disturbsNode(entry: ScenarioCapacity, week: number): boolean {
  return meanLoss(entry, week) !== 0 || unscrapped(entry, week) !== 1;
}

function disturbsLane(entry: ScenarioLane, week: number): boolean {
  return coverage(entry, week) > 0 && (entry.delayWeeks > 0 || entry.yield < 1);
}

function someWeek(weeks: number, holds: (week: number) => boolean): boolean {
  for (let week = 0; week < weeks; week++) if (holds(week)) return true;
  return false;
}
