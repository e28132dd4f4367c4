import { disturbancesAt, type FactSet, levelOf, type Reach, type Score, type ScoredScenario } from '@chokepoint/exposure';
import type { Level } from '@chokepoint/contracts';
import { type ModelPool, scoresOf } from '@chokepoint/workers';
import type { NetworkVersion } from '../networks/versions.js';

/** Every node of a version at a moment, in its order. */
export interface MomentScores {
  readonly scenario: ScoredScenario;
  /** Facts about nodes or lanes that the version does not know. */
  readonly unknownFacts: number;
  readonly scores: readonly Score[];
  readonly levels: readonly Level[];
  readonly reach: readonly Reach[];
}

/** Scores the facts known at `asOf` (ms) beside the event loop. Facts that come meanwhile have no part in it. */
export async function scoreMoment(model: ModelPool, { source, lookup }: NetworkVersion, facts: FactSet, asOf: number, bounds?: readonly number[], signal?: AbortSignal): Promise<MomentScores> {
  const { scenario, unknownFacts } = disturbancesAt(facts, asOf, lookup);
  const { columns, reach } = await model.run('scoreScenario', { source, scenario }, { signal });
  const scores = scoresOf(columns);
  return { scenario, unknownFacts, scores, levels: scores.map(({ exposure }) => levelOf(exposure, bounds)), reach };
}

/** For each node the incidents that reach it, in the order of the scenario. */
export function incidentsByNode(reach: readonly Reach[], nodeCount: number): string[][] {
  const incidents = Array.from({ length: nodeCount }, (): string[] => []);
  for (const { incident, nodes } of reach) for (const node of nodes) incidents[node].push(incident);
  return incidents;
}
