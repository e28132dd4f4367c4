import type { MapLayout } from '@chokepoint/console-service/contract';
import { NodeIndex } from './node-index.js';

/** A layout, ready to be asked: who supplies whom, and where each lane runs. */
export interface MapGraph {
  readonly layout: MapLayout;
  readonly placeOf: ReadonlyMap<string, number>;
  readonly index: NodeIndex;
  /** [nodes] corners */
  readonly x: Float64Array;
  readonly y: Float64Array;
  /** [lanes] */
  readonly from: Int32Array;
  readonly to: Int32Array;
  /** Rows of lanes by supplier and by customer: `lane[start[i]]` to `lane[start[i + 1] - 1]`. */
  readonly outgoing: Rows;
  readonly incoming: Rows;
  /** [lanes] the box that a lane lies in */
  readonly top: Float64Array;
  readonly bottom: Float64Array;
  readonly left: Float64Array;
  readonly right: Float64Array;
}

export interface Rows {
  readonly start: Int32Array;
  readonly lane: Int32Array;
}

export function mapGraph(layout: MapLayout): MapGraph {
  const { nodes, lanes, nodeWidth, nodeHeight } = layout;
  const from = Int32Array.from(lanes.from);
  const to = Int32Array.from(lanes.to);
  const [top, bottom, left, right] = [0, 0, 0, 0].map(() => new Float64Array(from.length)) as [Float64Array, Float64Array, Float64Array, Float64Array];
  for (let lane = 0; lane < from.length; lane++) {
    const [a, b] = [nodes[from[lane]], nodes[to[lane]]];
    const way = lanes.points?.[lane] ?? [];
    [left[lane], right[lane]] = [Math.min(a.x, b.x), Math.max(a.x, b.x) + nodeWidth];
    [top[lane], bottom[lane]] = [Math.min(a.y, b.y), Math.max(a.y, b.y) + nodeHeight];
    for (let point = 1; point < way.length; point += 2) [top[lane], bottom[lane]] = [Math.min(top[lane], way[point]), Math.max(bottom[lane], way[point])];
  }
  return {
    layout,
    placeOf: new Map(nodes.flatMap(({ id, members = [] }, place) => [id, ...members].map((each) => [each, place] as const))),
    index: new NodeIndex(layout),
    x: Float64Array.from(nodes, (node) => node.x),
    y: Float64Array.from(nodes, (node) => node.y),
    from,
    to,
    outgoing: rows(nodes.length, from),
    incoming: rows(nodes.length, to),
    top,
    bottom,
    left,
    right,
  };
}

function rows(size: number, end: Int32Array): Rows {
  const start = new Int32Array(size + 1);
  for (const node of end) start[node + 1]++;
  for (let node = 0; node < size; node++) start[node + 1] += start[node];
  const next = start.slice();
  const lane = new Int32Array(end.length);
  end.forEach((node, each) => (lane[next[node]++] = each));
  return { start, lane };
}

export type Way = 'upstream' | 'downstream';

/** [nodes] 1 for whatever a node depends on (upstream), or depends on it (downstream); itself included. */
export function reached(graph: MapGraph, node: number, way: Way): Uint8Array {
  const { start, lane } = way === 'upstream' ? graph.incoming : graph.outgoing;
  const other = way === 'upstream' ? graph.from : graph.to;
  const found = new Uint8Array(graph.x.length);
  const open = [node];
  found[node] = 1;
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    for (let entry = start[next]; entry < start[next + 1]; entry++) {
      const neighbour = other[lane[entry]];
      if (found[neighbour] === 0) {
        found[neighbour] = 1;
        open.push(neighbour);
      }
    }
  }
  return found;
}
