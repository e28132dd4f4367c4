import type { CompiledNetwork } from './compiled-network.js';
import type { NetworkNode } from './document.js';
import { compareUtf8 } from './utf8-order.js';

/** Node indices, ascending, by the name they share; names in UTF-8 order. */
export type NodeGroups = ReadonlyMap<string, Int32Array>;

/** The nodes of every owner; a node without one is nobody's. */
export function nodesByOwner(network: CompiledNetwork): NodeGroups {
  return grouped(network, ({ owner }) => owner);
}

/** The nodes of every country. */
export function nodesByCountry(network: CompiledNetwork): NodeGroups {
  return grouped(network, ({ country }) => country);
}

function grouped({ document }: CompiledNetwork, nameOf: (node: NetworkNode) => string | undefined): NodeGroups {
  const groups = new Map<string, number[]>();
  document.nodes.forEach((node, index) => {
    const name = nameOf(node);
    if (name === undefined) return;
    const members = groups.get(name);
    if (members) members.push(index);
    else groups.set(name, [index]);
  });
  return new Map([...groups].sort(([a], [b]) => compareUtf8(a, b)).map(([name, members]) => [name, Int32Array.from(members)]));
}
