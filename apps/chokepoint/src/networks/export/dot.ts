import type { NetworkDocument } from '@chokepoint/network';
import { edgesOf } from './edges.js';

/** A network in the DOT language of Graphviz; every name is quoted. */
export function dotOf(network: NetworkDocument): string {
  const nodes = network.nodes.map(({ id, name, kind, owner, country }) => `  ${quoted(id)}${attributes({ label: name ?? id, kind, owner, country })};`);
  const edges = edgesOf(network).map(({ from, to, input, share, leadWeeks }) => `  ${quoted(from)} -> ${quoted(to)}${attributes({ label: input, share: String(share), leadWeeks: String(leadWeeks) })};`);
  return [`digraph ${quoted(network.id)} {`, '  rankdir=LR;', '  node [shape=box];', ...nodes, ...edges, '}', ''].join('\n');
}

function attributes(of: Readonly<Record<string, string | undefined>>): string {
  const given = Object.entries(of).filter((entry): entry is [string, string] => entry[1] !== undefined);
  return given.length === 0 ? '' : ` [${given.map(([name, value]) => `${name}=${quoted(value)}`).join(', ')}]`;
}

/** A backslash is written twice, so that it escapes neither the quote nor, in labels, what follows it. */
function quoted(text: string): string {
  return `"${text.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`;
}
