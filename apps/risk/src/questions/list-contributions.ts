import type { risk } from '@chokepoint/contracts/grpc';
import type { RiskParts } from '../risk.parts.js';
import type { NetworkVersion } from '../networks/versions.js';
import { attributePresent } from '../scoring/attribute-changes.js';
import { presentScores } from './present-scores.js';

/** What each incident contributes to every node that one moves, at present: one attribution for all of them. */
export async function listContributions(parts: RiskParts, version: NetworkVersion, signal: AbortSignal): Promise<risk.ListContributionsResponse> {
  const { network, outline } = version;
  const present = await presentScores(parts, network, signal);
  const { groups, points, standing, exact, standardError } = await attributePresent(parts.questions, version, present.scenario, Infinity, signal);
  const nodes = outline.nodeIds.map((node, index) => ({
    node,
    exposure: present.exposureOf(node)!,
    standing: standing[index],
    points: groups.map((_, group) => points[group * standing.length + index]),
  }));
  return {
    network,
    networkVersion: version.version,
    asOf: new Date(present.asOf).toISOString(),
    disturbances: JSON.stringify(present.scenario),
    incidents: [...groups],
    nodes: nodes.filter((node) => node.points.some((each) => each !== 0)),
    exact,
    standardError,
  };
}
