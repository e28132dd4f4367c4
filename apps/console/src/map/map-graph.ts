import type { CompiledNetwork, NetworkNode } from '@chokepoint/network';
import type { Collapse } from '../contract/index.js';
import type { FinalValue } from './final-value.js';
import type { Lanes } from './forward-order.js';

/** What is drawn: nodes or several as one, and the lanes between them. */
export interface MapGraph {
  /** [drawn] the nodes that each stands for, at least one */
  readonly members: readonly (readonly number[])[];
  /** [drawn] what they have in common; undefined where it is a node of its own */
  readonly group: readonly (string | undefined)[];
  /** [drawn] share of final value: what enters and what is demanded there, not what circles inside */
  readonly flow: Float64Array;
  readonly lanes: Lanes;
}

/** Nodes that nobody says the owner, kind or country of have nothing in common: each is drawn by itself. */
export function groupOf(node: NetworkNode, collapse: Collapse, expand: ReadonlySet<string>): string | undefined {
  const group = collapse === 'none' ? undefined : node[collapse];
  return group === undefined || group === '' || expand.has(group) ? undefined : group;
}

/** Sums lanes between the same two; what stays within one that is drawn is no lane. */
export function mapGraph(network: CompiledNetwork, value: FinalValue, collapse: Collapse, expand: ReadonlySet<string> = new Set()): MapGraph {
  const { document, laneFrom, laneTo, laneCount } = network;
  const drawnOf = new Int32Array(network.nodeCount);
  const members: number[][] = [];
  const group: (string | undefined)[] = [];
  const known = new Map<string, number>();
  document.nodes.forEach((node, index) => {
    const name = groupOf(node, collapse, expand);
    const place = (name === undefined ? undefined : known.get(name)) ?? members.push([]) - 1;
    if (name !== undefined) known.set(name, place);
    group[place] = name;
    members[place].push(index);
    drawnOf[index] = place;
  });
  const lanes = summed(members.length, laneCount, (lane) => drawnOf[laneFrom[lane]], (lane) => drawnOf[laneTo[lane]], value.lane);
  const flow = Float64Array.from(members, (nodes) => nodes.reduce((sum, node) => sum + value.node[node], 0));
  for (let lane = 0; lane < laneCount; lane++) if (drawnOf[laneFrom[lane]] === drawnOf[laneTo[lane]]) flow[drawnOf[laneFrom[lane]]] -= value.lane[lane];
  // One alone is drawn as itself.
  members.forEach((nodes, place) => nodes.length === 1 && (group[place] = undefined));
  return { members, group, flow: flow.map((each) => Math.max(0, each)), lanes };
}

function summed(size: number, count: number, fromOf: (lane: number) => number, toOf: (lane: number) => number, amount: Float64Array): Lanes {
  const known = new Map<number, number>();
  const [from, to, flow]: [number[], number[], number[]] = [[], [], []];
  for (let lane = 0; lane < count; lane++) {
    if (fromOf(lane) === toOf(lane)) continue;
    const key = fromOf(lane) * size + toOf(lane);
    const place = known.get(key);
    if (place !== undefined) flow[place] += amount[lane];
    else known.set(key, from.push(fromOf(lane)) && to.push(toOf(lane)) && flow.push(amount[lane]) - 1);
  }
  return { from: Int32Array.from(from), to: Int32Array.from(to), flow: Float64Array.from(flow) };
}
