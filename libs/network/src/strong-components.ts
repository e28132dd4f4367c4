/** A directed graph in compressed rows: the successors of i are `target[start[i]]` to `target[start[i + 1] - 1]`. */
export interface CompressedGraph {
  readonly start: Int32Array;
  readonly target: Int32Array;
}

/**
 * Compresses edges into rows, keeping their order within a row.
 * @param from [edges] the row of each edge, -1 to leave it out
 * @returns the graph, and `edge`: which edge each entry of `target` is
 */
export function compress(size: number, from: ArrayLike<number>, to: ArrayLike<number>): CompressedGraph & { edge: Int32Array } {
  const start = new Int32Array(size + 1);
  for (let edge = 0; edge < from.length; edge++) if (from[edge] >= 0) start[from[edge] + 1]++;
  for (let row = 0; row < size; row++) start[row + 1] += start[row];
  const next = start.slice(0, size);
  const target = new Int32Array(start[size]);
  const edges = new Int32Array(start[size]);
  for (let edge = 0; edge < from.length; edge++) {
    if (from[edge] < 0) continue;
    const place = next[from[edge]]++;
    target[place] = to[edge]!;
    edges[place] = edge;
  }
  return { start, target, edge: edges };
}

/** Strongly connected components, each after all those it leads to. */
export interface StrongComponents {
  readonly count: number;
  /** [vertices] the component of each vertex */
  readonly componentOf: Int32Array;
  /** [count + 1] where each component begins in `members` */
  readonly start: Int32Array;
  /** [vertices] within a component, the last discovered first */
  readonly members: Int32Array;
}

/** Tarjan's algorithm (1972) without recursion, so that long chains do not exhaust the call stack. Linear time. */
export function strongComponents({ start, target }: CompressedGraph): StrongComponents {
  const size = start.length - 1;
  const discovered = new Int32Array(size);
  const low = new Int32Array(size);
  const componentOf = new Int32Array(size).fill(-1);
  const componentStart = new Int32Array(size + 1);
  const members = new Int32Array(size);
  const next = start.slice(0, size);
  const open = new Int32Array(size);
  const path = new Int32Array(size);
  let clock = 0;
  let count = 0;
  let emitted = 0;
  let opened = 0;

  const enter = (vertex: number): void => {
    discovered[vertex] = low[vertex] = ++clock;
    open[opened++] = vertex;
  };
  const close = (root: number): void => {
    let vertex: number;
    do {
      vertex = open[--opened]!;
      componentOf[vertex] = count;
      members[emitted++] = vertex;
    } while (vertex !== root);
    componentStart[++count] = emitted;
  };

  for (let root = 0; root < size; root++) {
    if (discovered[root] !== 0) continue;
    let depth = 0;
    path[0] = root;
    enter(root);
    while (depth >= 0) {
      const vertex = path[depth];
      if (next[vertex] < start[vertex + 1]) {
        const successor = target[next[vertex]++];
        if (discovered[successor] === 0) {
          enter(successor);
          path[++depth] = successor;
        } else if (componentOf[successor] === -1) low[vertex] = Math.min(low[vertex], discovered[successor]);
      } else {
        if (low[vertex] === discovered[vertex]) close(vertex);
        depth--;
        if (depth >= 0) low[path[depth]] = Math.min(low[path[depth]], low[vertex]);
      }
    }
  }
  return { count, componentOf, start: componentStart.slice(0, count + 1), members };
}
