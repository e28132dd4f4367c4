import { MODEL_VERSION, scoreAt, type FactSet } from '@chokepoint/exposure';
import type { NetworkVersion } from '../networks/versions.js';
import { incidentsOf } from './incidents.js';
import type { Present } from './present.js';

/** Scores every node of a version at a moment, with the incidents that reach it. */
export function scorePresent({ network, version, compiled, workspace }: NetworkVersion, facts: FactSet, asOf: number, bounds: readonly number[]): Present {
  const { scenario, scores, levels, unknownFacts } = scoreAt(compiled, facts, asOf, bounds, workspace);
  const incidents = incidentsOf(compiled, scenario);
  return {
    network,
    networkVersion: version,
    modelVersion: MODEL_VERSION,
    asOf,
    unknownFacts,
    nodes: compiled.document.nodes.map(({ id, kind, owner }, index) => (
      { node: id, ...scores[index], level: levels[index], incidents: incidents[index], kind, owner }
    )),
  };
}
