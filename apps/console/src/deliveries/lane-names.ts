import type { LaneEnd, LaneKey } from '../contract/index.js';
import type { KnownNetwork } from '../services/network-reader.js';

export type NameOf = (id: string) => LaneEnd;

/** Names of nodes by id; an id that no network knows is its own name. */
export function namesOf(network: KnownNetwork | undefined): NameOf {
  const names = new Map(network?.document.nodes.map(({ id, name }) => [id, name ?? id]));
  return (id) => ({ id, name: names.get(id) ?? id });
}

export function laneKeyOf({ from, to, input }: { readonly from: string; readonly to: string; readonly input: string }, nameOf: NameOf): LaneKey {
  return { from: nameOf(from), to: nameOf(to), input };
}
