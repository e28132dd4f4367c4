import { type NetworkInput, parseNetwork } from '@chokepoint/network';
import { parseScenario } from './parse-scenario.js';
import { WeeklyProjection } from './project.js';
import { ProjectionWorkspace } from './projection-workspace.js';
import type { ScenarioInput } from './scenario.js';

export type NodeInput = NonNullable<NetworkInput['nodes']>[number];
export type SupplyInput = NonNullable<NetworkInput['supplies']>[number];

/** The week-by-week course of a run, by ids. */
export function course(document: NetworkInput, scenario: ScenarioInput) {
  const network = parseNetwork(document).compiled!;
  const workspace = new ProjectionWorkspace(network);
  const run = new WeeklyProjection(network, parseScenario(scenario, network).scenario!, workspace);
  let next = 0;
  return {
    workspace,
    /** Runs up to and including the week. */
    through(week: number) {
      while (next <= week) run.advance(next++);
      return this;
    },
    made: (node: string) => workspace.made[network.nodeIndex.get(node)!],
    delivered: (node: string) => workspace.delivered[network.nodeIndex.get(node)!],
    /** The order that now stands on a lane */
    order: (from: string, to: string) => workspace.traffic[laneOf(from, to)],
    stock: (row: number) => workspace.stock[network.requirementRow.indexOf(row)],
    position: (row: number) => workspace.position[network.requirementRow.indexOf(row)],
  };
  function laneOf(from: string, to: string): number {
    const row = network.document.supplies.findIndex((lane) => lane.from === from && lane.to === to);
    return network.laneRow.indexOf(row);
  }
}

/** A total loss of capacity. */
export const stopped = (node: string, fullWeeks: number, startWeek = 0) => ({ node, remaining: 0, fullWeeks, startWeek });
