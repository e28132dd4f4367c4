import { MODEL_VERSION, type FactSet, type ScoredScenario } from '@chokepoint/exposure';
import type { ModelPool } from '@chokepoint/workers';
import type { NetworkVersion } from '../networks/versions.js';
import type { Present } from './present.js';
import { incidentsByNode, scoreMoment } from './score-moment.js';

export interface ScoredPresent {
  readonly present: Present;
  /** The disturbances behind it */
  readonly scenario: ScoredScenario;
}

/** Scores every node of a version at a moment, with the incidents that reach it. */
export async function scorePresent(model: ModelPool, networkVersion: NetworkVersion, facts: FactSet, asOf: number, bounds: readonly number[]): Promise<ScoredPresent> {
  const { network, version, outline } = networkVersion;
  const { scenario, scores, levels, reach, unknownFacts } = await scoreMoment(model, networkVersion, facts, asOf, bounds);
  const incidents = incidentsByNode(reach, outline.nodeIds.length);
  const nodes = outline.nodeIds.map((node, index) => (
    { node, ...scores[index], level: levels[index], incidents: incidents[index], kind: outline.kinds[index], owner: outline.owners[index] }
  ));
  return { scenario, present: { network, networkVersion: version, modelVersion: MODEL_VERSION, asOf, unknownFacts, nodes } };
}
