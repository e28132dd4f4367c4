import { compress, strongComponents } from '@chokepoint/network';

/** Lanes between nodes that are numbered from 0. */
export interface Lanes {
  readonly from: Int32Array;
  readonly to: Int32Array;
  /** How much each counts, any unit. */
  readonly flow: Float64Array;
}

/**
 * The place of each node in an order from suppliers to customers. Lanes go forward in it, but for those that close a
 * cycle: within a cycle whoever rather supplies than is supplied comes first.
 * @returns [nodes] places from 0
 */
export function forwardOrder(size: number, lanes: Lanes): Int32Array {
  const { count, componentOf, start, members } = strongComponents(compress(size, lanes.from, lanes.to));
  const leaning = leaningOf(size, lanes, componentOf);
  const place = new Int32Array(size);
  let next = 0;
  // Components come after those they lead to: the last supplies.
  for (let component = count - 1; component >= 0; component--) {
    const within = members.slice(start[component], start[component + 1]).sort((a, b) => leaning[b] - leaning[a] || a - b);
    for (const node of within) place[node] = next++;
  }
  return place;
}

/** [nodes] from -1, only supplied, to 1, only supplying, as far as its own cycle goes */
function leaningOf(size: number, { from, to, flow }: Lanes, componentOf: Int32Array): Float64Array {
  const net = new Float64Array(size);
  const total = new Float64Array(size);
  for (let lane = 0; lane < from.length; lane++) {
    if (componentOf[from[lane]] !== componentOf[to[lane]]) continue;
    net[from[lane]] += flow[lane];
    net[to[lane]] -= flow[lane];
    total[from[lane]] += flow[lane];
    total[to[lane]] += flow[lane];
  }
  return net.map((amount, node) => (total[node] > 0 ? amount / total[node] : 0));
}
