import type { MapGraph, Rows } from './map-graph.js';

export type Direction = 'ArrowUp' | 'ArrowDown' | 'ArrowLeft' | 'ArrowRight';

export const isDirection = (key: string): key is Direction => /^Arrow(Up|Down|Left|Right)$/.test(key);

/** Where an arrow key leads: within the tier, to the largest supplier or to the largest customer; stays where there is none. */
export function stepFrom(graph: MapGraph, node: number, direction: Direction): number {
  switch (direction) {
    case 'ArrowLeft':
      return largest(graph, graph.incoming, graph.from, node);
    case 'ArrowRight':
      return largest(graph, graph.outgoing, graph.to, node);
    default:
      return withinTier(graph, node, direction === 'ArrowUp' ? -1 : 1);
  }
}

function largest({ layout }: MapGraph, { start, lane }: Rows, other: Int32Array, node: number): number {
  let [best, most] = [node, -1];
  for (let entry = start[node]; entry < start[node + 1]; entry++) {
    const flow = layout.lanes.flow[lane[entry]];
    if (flow > most) [best, most] = [other[lane[entry]], flow];
  }
  return best;
}

/** From the end of a tier it goes on with the next. */
function withinTier(graph: MapGraph, node: number, by: 1 | -1): number {
  const order = readingOrder(graph);
  return order[order.indexOf(node) + by] ?? node;
}

const orders = new WeakMap<MapGraph, readonly number[]>();

/** Nodes by tier, from above. */
export function readingOrder(graph: MapGraph): readonly number[] {
  const known = orders.get(graph);
  if (known) return known;
  const { x, y, layout } = graph;
  const order = [...x.keys()].sort((a, b) => layout.nodes[a].tier - layout.nodes[b].tier || y[a] - y[b] || x[a] - x[b]);
  orders.set(graph, order);
  return order;
}
