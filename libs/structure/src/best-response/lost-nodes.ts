import { type CompiledNetwork, nodesByCountry, nodesByOwner, type NodeGroups } from '@chokepoint/network';

/** Nodes that are lost together, under the name of what they are: a node, an owner, a country. */
export interface LostNodes {
  readonly id: string;
  /** node indices */
  readonly lost: readonly number[];
}

/** Every node alone, in document order. */
export function lossesOfNodes({ nodeIds }: CompiledNetwork): LostNodes[] {
  return nodeIds.map((id, node) => ({ id, lost: [node] }));
}

/** All that an owner has, per owner, in UTF-8 order. */
export function lossesOfOwners(network: CompiledNetwork): LostNodes[] {
  return lossesOf(nodesByOwner(network));
}

/** All that is in a country, per country, in UTF-8 order. */
export function lossesOfCountries(network: CompiledNetwork): LostNodes[] {
  return lossesOf(nodesByCountry(network));
}

function lossesOf(groups: NodeGroups): LostNodes[] {
  return Array.from(groups, ([id, members]) => ({ id, lost: [...members] }));
}
