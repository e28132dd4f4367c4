import { instant } from '@chokepoint/contracts';
import type { risk } from '@chokepoint/contracts/grpc';
import { MODEL_VERSION, scoreAt, type FactSet, type ScoredScenario } from '@chokepoint/exposure';
import { InvalidInput, NotFound, parseInput } from '@chokepoint/service';
import type { NetworkVersion } from '../networks/versions.js';
import { incidentsOf } from '../scoring/incidents.js';
import { citationsOf } from './citations.js';

/** Why a node is exposed: the score, every disturbance behind it, and the incidents that reach the node with their sources. */
export function explain(version: NetworkVersion, facts: FactSet, node: string, asOf: number, bounds: readonly number[]): risk.ExplainResponse {
  const { compiled, workspace } = version;
  const index = compiled.nodeIndex.get(node);
  if (index === undefined) throw new NotFound(`network ${version.network} has no node ${node}`);
  const { scenario, scores, levels } = scoreAt(compiled, facts, asOf, bounds, workspace);
  const { depth, timeToImpact, timeToRecovery, exposure } = scores[index];
  const incidents = incidentsOf(compiled, scenario)[index];
  return {
    exposure: {
      network: version.network,
      networkVersion: version.version,
      modelVersion: MODEL_VERSION,
      node,
      asOf: new Date(asOf).toISOString(),
      exposure,
      level: levels[index],
      timeToImpact: timeToImpact ?? undefined,
      timeToRecovery: timeToRecovery ?? undefined,
      depth: depth ?? undefined,
      incidents: incidents.map((incident) => ({ incident })),
    },
    disturbances: JSON.stringify(scenario),
    incidents: incidents.map((incident) => ({ incident, where: placesOf(incident, scenario), ...citationsOf(facts, incident, asOf) })),
  };
}

/** The moment that is asked about: a past one, never one after the clock. */
export function readMoment(at: string | undefined, present: number): number {
  if (at === undefined) return present;
  const moment = parseInput(instant, at, '/at');
  if (moment > present) throw new InvalidInput([{ field: '/at', description: `expected a moment not after the clock, ${new Date(present).toISOString()}` }]);
  return moment;
}

function placesOf(incident: string, { capacity, lanes }: ScoredScenario): string[] {
  const nodes = capacity.filter((each) => each.incident === incident).map(({ node }) => node);
  const paths = lanes.filter((each) => each.incident === incident).map(({ from, to, input }) => [from, to, input].filter((part) => part !== undefined).join('/'));
  return [...nodes, ...paths];
}
