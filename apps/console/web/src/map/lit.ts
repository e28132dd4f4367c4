import { reached, type MapGraph } from './map-graph.js';

/** What stands out; the rest is dimmed. */
export interface Lit {
  /** [nodes] 1 where lit */
  readonly nodes: Uint8Array;
  /** Which lanes, in ascending order */
  readonly lanes: readonly number[];
}

/** What a node depends on, and what depends on it. */
export function litAround(graph: MapGraph, node: number): Lit {
  const upstream = reached(graph, node, 'upstream');
  const downstream = reached(graph, node, 'downstream');
  return {
    nodes: upstream.map((each, place) => each | downstream[place]),
    lanes: lanesWhere(graph, (from, to) => (upstream[from] & upstream[to]) === 1 || (downstream[from] & downstream[to]) === 1),
  };
}

/** What both depend on, and the ways from there to the two. */
export function litShared(graph: MapGraph, one: number, other: number): Lit {
  const shared = sharedUpstream(graph, one, other);
  const nodes = Uint8Array.from(shared);
  nodes[one] = nodes[other] = 1;
  return { nodes, lanes: lanesWhere(graph, (from, to) => shared[from] === 1 && nodes[to] === 1) };
}

/** [nodes] 1 for what both depend on; one of the two counts where the other depends on it. */
export function sharedUpstream(graph: MapGraph, one: number, other: number): Uint8Array {
  const [a, b] = [reached(graph, one, 'upstream'), reached(graph, other, 'upstream')];
  return a.map((each, place) => each & b[place]);
}

function lanesWhere({ from, to }: MapGraph, isLit: (from: number, to: number) => boolean): number[] {
  const lanes: number[] = [];
  for (let lane = 0; lane < from.length; lane++) if (isLit(from[lane], to[lane])) lanes.push(lane);
  return lanes;
}
