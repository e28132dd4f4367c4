import type { risk } from '@chokepoint/contracts/grpc';
import type { Attribution } from '@chokepoint/exposure';

/** By incident or drifting lane: points of exposure */
export type Contributions = Readonly<Record<string, number>>;

/** What `explain --json` prints; on the running services also what they know of the incidents. */
export interface ExplainAnswer {
  readonly network: string;
  /** RFC 3339 */
  readonly asOf: string;
  /** By node, under all disturbances: the sum of its contributions and `standing` */
  readonly exposure: Readonly<Record<string, number>>;
  readonly attribution: Readonly<Record<string, Contributions>>;
  /** By node, without any disturbance */
  readonly standing: Readonly<Record<string, number>>;
  readonly exact: boolean;
  /** The largest of any contribution; 0 when exact */
  readonly standardError: number;
  /** Unknown on the running services */
  readonly projections?: number;
  readonly incidents?: readonly risk.CitedIncident[];
}

export interface Explained {
  readonly network: string;
  /** Milliseconds since the epoch */
  readonly asOf: number;
  /** [nodes] */
  readonly nodeIds: readonly string[];
  readonly attribution: Attribution;
}

/** @param only this node; all by default */
export function explainAnswer({ network, asOf, nodeIds, attribution }: Explained, only?: string): ExplainAnswer {
  const { groups, points, standing, active, exact, standardError, projections } = attribution;
  const nodes = [...nodeIds.keys()].filter((node) => only === undefined || nodeIds[node] === only);
  const byNode = <T>(valueOf: (node: number) => T) => Object.fromEntries(nodes.map((node) => [nodeIds[node], valueOf(node)]));
  const contributions = (node: number) => Object.fromEntries(groups.map((group, row) => [group, points[row * nodeIds.length + node]]));
  return {
    network,
    asOf: new Date(asOf).toISOString(),
    exposure: byNode((node) => active[node]),
    attribution: byNode(contributions),
    standing: byNode((node) => standing[node]),
    exact,
    standardError,
    projections,
  };
}

export function explainAnswerOfMessage({ exposure, incidents, standing, exact, standardError }: risk.ExplainResponse): ExplainAnswer {
  const { network, node, asOf, exposure: active } = exposure!;
  return {
    network,
    asOf,
    exposure: { [node]: active },
    attribution: { [node]: Object.fromEntries(incidents.map(({ incident, contribution }) => [incident, contribution ?? 0])) },
    standing: { [node]: standing },
    exact,
    standardError,
    incidents,
  };
}
