import type { CompiledNetwork } from '@chokepoint/network';
import { project } from './projection/project.js';
import type { Projection } from './projection/projection.js';
import type { ProjectionWorkspace } from './projection/projection-workspace.js';
import type { Scenario } from './projection/scenario.js';
import { type Score, score } from './scores/score.js';

type ByNode<T> = Record<string, T>;

/** What `simulate --json` prints: all by node id, in document order. */
export interface Simulation {
  readonly network: string;
  /** units/week */
  readonly baseline: ByNode<number>;
  /** units/week, from week 0 */
  readonly output: ByNode<number[]>;
  /** 0..1, from week 0 */
  readonly service: ByNode<number[]>;
  readonly exposure: ByNode<number>;
  /** weeks from `fromWeek`, as the next two */
  readonly timeToImpact: ByNode<Score['timeToImpact']>;
  readonly timeToRecovery: ByNode<Score['timeToRecovery']>;
  readonly depth: ByNode<Score['depth']>;
}

/** Projects a scenario and scores every node (exposure model, section 3). */
export function simulate(network: CompiledNetwork, scenario: Scenario, workspace?: ProjectionWorkspace): Simulation {
  const projection = project(network, scenario, workspace);
  const scores = score(projection, scenario);
  const byNode = <T>(value: (node: number) => T): ByNode<T> => Object.fromEntries(network.nodeIds.map((id, node) => [id, value(node)]));
  return {
    network: network.id,
    baseline: byNode((node) => network.baseline[node]),
    output: byNode((node) => weekly(projection, projection.output, node)),
    service: byNode((node) => weekly(projection, projection.service, node)),
    exposure: byNode((node) => scores[node].exposure),
    timeToImpact: byNode((node) => scores[node].timeToImpact),
    timeToRecovery: byNode((node) => scores[node].timeToRecovery),
    depth: byNode((node) => scores[node].depth),
  };
}

function weekly({ weeks, nodeCount }: Projection, values: Float64Array, node: number): number[] {
  return Array.from({ length: weeks }, (_, week) => values[week * nodeCount + node]);
}
