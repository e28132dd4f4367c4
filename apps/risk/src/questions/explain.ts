import { instant } from '@chokepoint/contracts';
import type { risk } from '@chokepoint/contracts/grpc';
import { MODEL_VERSION, type FactSet, type ScoredScenario } from '@chokepoint/exposure';
import { InvalidInput, NotFound, parseInput } from '@chokepoint/service';
import { attribute, type ModelPool } from '@chokepoint/workers';
import type { NetworkVersion } from '../networks/versions.js';
import { contributionsTo } from '../scoring/attribute-changes.js';
import { incidentsByNode, scoreMoment } from '../scoring/score-moment.js';
import { citationsOf } from './citations.js';

export interface Explained {
  readonly version: NetworkVersion;
  readonly facts: FactSet;
  readonly node: string;
  /** Milliseconds since the epoch. */
  readonly asOf: number;
  readonly bounds: readonly number[];
}

/** Why a node is exposed: the score, every disturbance behind it, and what each incident contributes, with its sources. */
export async function explain(model: ModelPool, { version, facts, node, asOf, bounds }: Explained, signal: AbortSignal): Promise<risk.ExplainResponse> {
  const index = version.nodeIndex.get(node);
  if (index === undefined) throw new NotFound(`network ${version.network} has no node ${node}`);
  const { scenario, scores, levels, reach } = await scoreMoment(model, version, facts, asOf, bounds, signal);
  const attribution = await attribute(model, version.source, scenario, { signal });
  const { depth, timeToImpact, timeToRecovery, exposure } = scores[index];
  const incidents = contributionsTo(index, attribution, incidentsByNode(reach, scores.length)[index]);
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
      incidents,
    },
    disturbances: JSON.stringify(scenario),
    incidents: incidents.map((each) => ({ ...each, where: placesOf(each.incident, scenario), ...citationsOf(facts, each.incident, asOf) })),
    standing: attribution.standing[index],
    exact: attribution.exact,
    standardError: attribution.standardError,
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
