import type { risk } from '@chokepoint/contracts/grpc';
import type { LatentExposure } from '@chokepoint/exposure';

export type PointsByNode = Readonly<Record<string, number>>;

/** What `latent --json` prints. */
export interface LatentAnswer {
  readonly network: string;
  /** Expected within a year from the hazards of all nodes */
  readonly nodes: PointsByNode;
  /** If all that an owner has, all that is in a country, were lost at once */
  readonly owners: Readonly<Record<string, PointsByNode>>;
  readonly countries: Readonly<Record<string, PointsByNode>>;
}

export function latentAnswer(network: string, nodeIds: readonly string[], { nodes, owners, countries }: LatentExposure): LatentAnswer {
  const byNode = (exposure: Float64Array): PointsByNode => Object.fromEntries(nodeIds.map((id, node) => [id, exposure[node]]));
  const byName = (groups: ReadonlyMap<string, Float64Array>) => Object.fromEntries(Array.from(groups, ([name, exposure]) => [name, byNode(exposure)]));
  return { network, nodes: byNode(nodes), owners: byName(owners), countries: byName(countries) };
}

/** Messages leave out the nodes that have 0. */
export function latentAnswerOfMessage({ network, nodes, owners, countries }: risk.LatentExposure, nodeIds: readonly string[]): LatentAnswer {
  const completed = (points: PointsByNode): PointsByNode => Object.fromEntries(nodeIds.map((node) => [node, points[node] ?? 0]));
  const byName = (groups: readonly risk.GroupExposure[]) => Object.fromEntries(groups.map(({ name, exposure }) => [name, completed(exposure)]));
  return { network, nodes: completed(nodes), owners: byName(owners), countries: byName(countries) };
}
