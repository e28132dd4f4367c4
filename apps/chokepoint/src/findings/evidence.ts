import type { CompiledNetwork } from '@chokepoint/network';
import type { EventLine } from '../documents/event-file.js';

/** Whether a page prints a number, or it was worked out. */
export type Basis = 'reported' | 'estimated';

/** What a node is, is no number. */
const DESCRIPTION = 'node';

export interface Counted {
  readonly reported: number;
  readonly estimated: number;
}

/** Nodes with everything upstream of them, ascending; suppliers that are qualified and not used count. */
export function withUpstream({ nodeCount, requirementStart, incomingStart, incomingLane, laneFrom }: CompiledNetwork, nodes: Iterable<number>): number[] {
  const found = new Set(nodes);
  for (const node of found) {
    const [first, end] = [incomingStart[requirementStart[node]], incomingStart[requirementStart[node + 1]]];
    for (const lane of incomingLane.subarray(first, end)) found.add(laneFrom[lane]);
  }
  return Array.from({ length: nodeCount }, (_, node) => node).filter((node) => found.has(node));
}

/** The basis of every number that stands with the nodes. */
export function basesOfNodes({ document }: CompiledNetwork, nodes: readonly number[]): Basis[] {
  return nodes.flatMap((node) => basesOf(document.nodes[node].sources ?? []));
}

/** The basis of every figure that events cite. */
export function basesOfEvents(events: readonly EventLine[]): Basis[] {
  return events.flatMap(({ fact }) => ('sources' in fact.data ? basesOf(fact.data.sources ?? []) : []));
}

export function counted(bases: readonly Basis[]): Counted {
  const reported = bases.filter((basis) => basis === 'reported').length;
  return { reported, estimated: bases.length - reported };
}

function basesOf(sources: readonly unknown[]): Basis[] {
  return sources.flatMap((source) => {
    const { of, basis } = source as { readonly of?: unknown; readonly basis?: unknown };
    return of !== DESCRIPTION && (basis === 'reported' || basis === 'estimated') ? [basis] : [];
  });
}
