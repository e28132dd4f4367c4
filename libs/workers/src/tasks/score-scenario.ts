import { project, type Reach, reachOf, score, type ScoredScenario } from '@chokepoint/exposure';
import type { NetworkSource } from '../network-source.js';
import { loadNetwork } from './loaded-networks.js';
import { columnsOf, type ScoreColumns } from './score-columns.js';

export interface ScoredColumns {
  readonly columns: ScoreColumns;
  readonly reach: readonly Reach[];
}

/** Projects a scenario and scores every node, with the reach of each incident. */
export function scoreScenario({ source, scenario }: { source: NetworkSource; scenario: ScoredScenario }): ScoredColumns {
  const { compiled, workspace } = loadNetwork(source);
  return { columns: columnsOf(score(project(compiled, scenario, workspace), scenario)), reach: reachOf(compiled, scenario) };
}
