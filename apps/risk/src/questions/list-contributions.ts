import type { risk } from '@chokepoint/contracts/grpc';
import type { Attribution } from '@chokepoint/exposure';
import type { RiskParts } from '../risk.parts.js';
import type { NetworkVersion } from '../networks/versions.js';
import { attributePresent } from '../scoring/attribute-changes.js';
import { presentScores, type PresentScores } from './present-scores.js';

/** What each incident contributes to every node that one moves, at present: one attribution for all of them. */
export async function listContributions(parts: RiskParts, version: NetworkVersion, signal: AbortSignal): Promise<risk.ListContributionsResponse> {
  const { network, outline } = version;
  const { asOf, scenario, exposureOf, attribution } = await attributedPresent(parts, version, signal);
  const { groups, points, standing, exact, standardError } = attribution;
  const nodes = outline.nodeIds.map((node, index) => ({
    node,
    exposure: exposureOf(node)!,
    standing: standing[index],
    points: groups.map((_, group) => points[group * standing.length + index]),
  }));
  return {
    network,
    networkVersion: version.version,
    asOf: new Date(asOf).toISOString(),
    disturbances: JSON.stringify(scenario),
    incidents: [...groups],
    nodes: nodes.filter((node) => node.points.some((each) => each !== 0)),
    exact,
    standardError,
  };
}

/** As it was scored last; where another process scores, or the version is newer than the score, scored anew. */
async function attributedPresent(parts: RiskParts, version: NetworkVersion, signal: AbortSignal): Promise<PresentScores & { attribution: Attribution }> {
  const known = parts.presents.of(version);
  if (!known) {
    const present = await presentScores(parts, version.network, signal);
    return { ...present, attribution: await attributePresent(parts.questions, version, present.scenario, Infinity, signal) };
  }
  const { present, scenario } = known.newest;
  const exposureOf = (node: string) => present.nodes[version.nodeIndex.get(node) ?? -1]?.exposure;
  return { asOf: present.asOf, scenario, exposureOf, attribution: await known.attribution() };
}
