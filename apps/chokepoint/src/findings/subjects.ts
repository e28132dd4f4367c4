import type { CompiledNetwork } from '@chokepoint/network';

/** Whom a finding is about: a company, by the nodes that stand for it. */
export interface Subject {
  readonly company: string;
  /** node indices, in document order */
  readonly nodes: readonly number[];
}

/** Buyers stand for who uses accelerators, accelerators and systems for who sells them. */
const COMPANIES: readonly (readonly [company: string, ...kinds: string[]])[] = [
  ['Apple', 'buyer'],
  ['Anthropic', 'buyer'],
  ['AWS', 'buyer'],
  ['NVIDIA', 'accelerator', 'system'],
  ['Google', 'buyer'],
];

export function subjectsOf(network: CompiledNetwork): Subject[] {
  return COMPANIES.map(([company, ...kinds]) => ({ company, nodes: nodesOf(network, company, kinds) }));
}

/** Nodes of an owner, of some kinds. */
export function nodesOf({ document }: CompiledNetwork, owner: string, kinds: readonly string[]): number[] {
  return [...document.nodes.keys()].filter((node) => document.nodes[node].owner === owner && kinds.includes(document.nodes[node].kind ?? ''));
}

/** Buyers that are a company, not the rest of a market. */
export function namedBuyers({ document }: CompiledNetwork): number[] {
  return [...document.nodes.keys()].filter((node) => document.nodes[node].kind === 'buyer' && document.nodes[node].owner !== undefined);
}

export function nameOf({ document, nodeIds }: CompiledNetwork, node: number): string {
  return document.nodes[node].name ?? nodeIds[node];
}
