import type { Level } from '@chokepoint/contracts';
import type { CompiledNetwork } from '@chokepoint/network';
import { project } from '../projection/project.js';
import type { ProjectionWorkspace } from '../projection/projection-workspace.js';
import { LEVEL_BOUNDS, levelOf } from '../scores/level.js';
import { type Score, score } from '../scores/score.js';
import { simulate, type Simulation } from '../simulate.js';
import { type DisturbancesAt, disturbancesAt, type ScoredScenario } from './disturbances.js';
import type { FactSet } from './fact-set.js';
import { networkLookup } from './network-lookup.js';

/** Active exposure (exposure model, section 5) at a moment, node by node in the network's order. */
export interface ScoreAt extends DisturbancesAt {
  /** ms since the epoch */
  readonly asOf: number;
  /** [nodes] */
  readonly scores: readonly Score[];
  /** [nodes] */
  readonly levels: readonly Level[];
}

/**
 * Scores every node at `asOf` (ms) from the facts known by then.
 * @param bounds of the levels, ascending, one for each level but the first
 * @param workspace of the same network, for whoever scores many moments
 */
export function scoreAt(
  network: CompiledNetwork,
  facts: FactSet,
  asOf: number,
  bounds: readonly number[] = LEVEL_BOUNDS,
  workspace?: ProjectionWorkspace,
): ScoreAt {
  const disturbances = disturbancesAt(facts, asOf, networkLookup(network));
  const scores = score(project(network, disturbances.scenario, workspace), disturbances.scenario);
  return { asOf, ...disturbances, scores, levels: scores.map(({ exposure }) => levelOf(exposure, bounds)) };
}

/** What `score --json` prints: as `simulate`, all by node id, and these. */
export interface SimulationAt extends Simulation {
  /** RFC 3339 */
  readonly asOf: string;
  readonly disturbances: ScoredScenario;
  readonly level: Readonly<Record<string, Level>>;
  readonly unknownFacts: number;
}

/** As `scoreAt`, with the weekly numbers of the projection behind it. */
export function simulateAt(network: CompiledNetwork, facts: FactSet, asOf: number, bounds: readonly number[] = LEVEL_BOUNDS): SimulationAt {
  const { scenario, unknownFacts } = disturbancesAt(facts, asOf, networkLookup(network));
  const simulation = simulate(network, scenario);
  const level = Object.fromEntries(Object.entries(simulation.exposure).map(([node, exposure]) => [node, levelOf(exposure, bounds)]));
  return { ...simulation, asOf: new Date(asOf).toISOString(), disturbances: scenario, level, unknownFacts };
}
