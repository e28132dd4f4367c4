import { instant } from '@chokepoint/contracts';
import type { risk } from '@chokepoint/contracts/grpc';
import { type Attribution, MODEL_VERSION, type FactSet, type Score, type ScoredScenario } from '@chokepoint/exposure';
import { nearestText } from '@chokepoint/network';
import { InvalidInput, NotFound, parseInput } from '@chokepoint/service';
import { attribute, type ModelPool } from '@chokepoint/workers';
import type { NetworkVersion } from '../networks/versions.js';
import type { RiskParts } from '../risk.parts.js';
import { contributionsTo } from '../scoring/attribute-changes.js';
import type { NodeScore } from '../scoring/present.js';
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
export async function explain(model: ModelPool, explained: Explained, signal: AbortSignal): Promise<risk.ExplainResponse> {
  const { version, facts, node, asOf, bounds } = explained;
  const index = indexOf(version, node);
  const { scenario, scores, levels, reach } = await scoreMoment(model, version, facts, asOf, bounds, signal);
  const attribution = await attribute(model, version.source, scenario, { signal });
  const score = { ...scores[index], level: levels[index], incidents: incidentsByNode(reach, scores.length)[index] };
  return answer(explained, index, score, scenario, attribution);
}

/**
 * The same of a present that was scored already.
 * @returns undefined where its attribution is a small sample
 */
export async function explainPresent({ presents }: Pick<RiskParts, 'presents'>, explained: Explained): Promise<risk.ExplainResponse | undefined> {
  const { version, asOf, node } = explained;
  const known = presents.of(version);
  if (known?.newest.present.asOf !== asOf) return undefined;
  const index = indexOf(version, node);
  const attribution = await known.attribution();
  return attribution.exact ? answer(explained, index, known.newest.present.nodes[index], known.newest.scenario, attribution) : undefined;
}

function indexOf({ network, nodeIndex }: NetworkVersion, node: string): number {
  const index = nodeIndex.get(node);
  if (index === undefined) throw new NotFound(`network ${network} has no node ${node}${nearestText(node, nodeIndex.keys())}`);
  return index;
}

type ExplainedScore = Score & Pick<NodeScore, 'level' | 'incidents'>;

function answer({ version, facts, node, asOf }: Explained, index: number, score: ExplainedScore, scenario: ScoredScenario, attribution: Attribution): risk.ExplainResponse {
  const { depth, timeToImpact, timeToRecovery, exposure, level } = score;
  const incidents = contributionsTo(index, attribution, score.incidents);
  return {
    exposure: {
      network: version.network,
      networkVersion: version.version,
      modelVersion: MODEL_VERSION,
      node,
      asOf: new Date(asOf).toISOString(),
      exposure,
      level,
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
