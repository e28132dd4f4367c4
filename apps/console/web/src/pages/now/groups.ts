import type { NodeNow } from '@chokepoint/console-service/contract';
import { isExposed } from './headline.js';

export interface NodeGroup {
  /** '' for nodes without one */
  readonly kind: string;
  /** The most exposed first. */
  readonly nodes: readonly NodeNow[];
  readonly exposed: number;
}

export interface Groups {
  /** Accelerators, systems, buyers. */
  readonly focus: readonly NodeGroup[];
  readonly others: readonly NodeGroup[];
}

const FOCUS = ['buyer', 'system', 'accelerator'];

/** Nodes by kind, each group by exposure; kinds with the most exposed first, those that buyers ask about before all. */
export function groupsOf(nodes: readonly NodeNow[]): Groups {
  const byKind = Map.groupBy(nodes, ({ kind = '' }) => kind);
  const groups = [...byKind].map(([kind, members]) => ({ kind, nodes: members.toSorted(byExposure), exposed: members.filter(isExposed).length }));
  return {
    focus: FOCUS.flatMap((kind) => groups.filter((group) => group.kind === kind)),
    others: groups.filter(({ kind }) => !FOCUS.includes(kind)).toSorted((a, b) => byExposure(a.nodes[0], b.nodes[0])),
  };
}

/** Of the kind that is asked about first, who is exposed. */
export function exposedFirst(nodes: readonly NodeNow[]): { readonly kind: string; readonly exposed: readonly NodeNow[] } {
  const exposed = nodes.filter(isExposed);
  const kind = FOCUS.find((each) => exposed.some((node) => node.kind === each)) ?? '';
  return { kind, exposed: exposed.filter((node) => node.kind === kind).toSorted(byExposure) };
}

/** Nodes of which name, id, owner or kind has every word. */
export function searched(nodes: readonly NodeNow[], text: string): readonly NodeNow[] {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) return nodes;
  return nodes.filter(({ id, name, owner = '', kind = '' }) => {
    const all = `${id} ${name} ${owner} ${kind}`.toLowerCase();
    return words.every((word) => all.includes(word));
  });
}

function byExposure(a: NodeNow, b: NodeNow): number {
  return (b.now?.exposure ?? -1) - (a.now?.exposure ?? -1) || (a.name < b.name ? -1 : a.name > b.name ? 1 : 0);
}
