import type { risk } from '@chokepoint/contracts/grpc';
import type { IncidentShare, NowShares } from '../contract/index.js';

/** Below this a contribution is rounding. */
const NOTHING = 0.005;

export function sharesOf({ asOf, exact, standardError, incidents, nodes }: risk.ListContributionsResponse): NowShares {
  return { asOf, exact, standardError, nodes: nodes.map(({ node, standing, points }) => ({ node, standing, shares: nodeShares(incidents, points) })) };
}

/** The largest first. An incident can take exposure away, since what another stops leaves goods for the rest: it has no share. */
export function nodeShares(incidents: readonly string[], points: readonly number[]): IncidentShare[] {
  const added = points.reduce((sum, each) => sum + Math.max(0, each), 0);
  return incidents
    .map((incident, place) => ({ incident, points: points[place], share: added === 0 ? 0 : Math.max(0, points[place]) / added }))
    .filter((each) => Math.abs(each.points) >= NOTHING)
    .toSorted((a, b) => b.points - a.points);
}
