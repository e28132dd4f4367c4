import type { NetworkDocument } from '@chokepoint/network';
import { edgesOf } from './edges.js';

/** A network in the DOT language of Graphviz; every name is quoted. */
export function dotOf(network: NetworkDocument): string {
  const nodes = network.nodes.map(({ id, name, kind, owner, country }) => `  ${quoted(id)}${attributes({ label: escaped(name ?? id), kind, owner, country })};`);
  const edges = edgesOf(network).map(({ from, to, input, share, leadWeeks }) => `  ${quoted(from)} -> ${quoted(to)}${attributes({ label: escaped(input), share: String(share), leadWeeks: String(leadWeeks) })};`);
  return [`digraph ${quoted(network.id)} {`, '  rankdir=LR;', '  node [shape=box];', ...nodes, ...edges, '}', ''].join('\n');
}

function attributes(of: Readonly<Record<string, string | undefined>>): string {
  const given = Object.entries(of).filter((entry): entry is [string, string] => entry[1] !== undefined);
  return given.length === 0 ? '' : ` [${given.map(([name, value]) => `${name}=${quoted(value)}`).join(', ')}]`;
}

/** In a label a backslash begins an escape sequence. */
function escaped(text: string): string {
  return text.replaceAll('\\', '\\\\').replaceAll('\n', '\\n');
}

/** Within quotes only the quote is escaped; a backslash before the last one would escape it, so that it is written twice. */
function quoted(text: string): string {
  return `"${text.replaceAll('"', '\\"').replace(/(?<!\\)((?:\\\\)*)\\$/, '$1\\\\')}"`;
}
