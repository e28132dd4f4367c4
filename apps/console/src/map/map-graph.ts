import type { CompiledNetwork, NetworkNode } from '@chokepoint/network';
import type { Collapse } from '../contract/index.js';
import type { FinalValue } from './final-value.js';
import type { Lanes } from './forward-order.js';
import { PassedAgain } from './passed-again.js';

/** What is drawn: nodes or several as one, and the lanes between them. */
export interface MapGraph {
  /** [drawn] the nodes that each stands for, at least one */
  readonly members: readonly (readonly number[])[];
  /** [drawn] what they have in common; undefined where it is a node of its own */
  readonly group: readonly (string | undefined)[];
  /** [drawn] share of final value that passes, however often: what enters and what is demanded there, not what circles inside or comes back */
  readonly flow: Float64Array;
  readonly lanes: Lanes;
}

/** Nodes that nobody says the owner, kind or country of have nothing in common: each is drawn by itself. */
export function groupOf(node: NetworkNode, collapse: Collapse, expand: ReadonlySet<string>): string | undefined {
  const group = collapse === 'none' ? undefined : node[collapse];
  return group === undefined || group === '' || expand.has(group) ? undefined : group;
}

/** [drawn] the kind that all its members have; undefined where they differ or have none */
export function kindsOf({ document }: CompiledNetwork, { members }: MapGraph): (string | undefined)[] {
  return members.map(([first, ...others]) => (others.every((member) => document.nodes[member].kind === document.nodes[first].kind) ? document.nodes[first].kind : undefined));
}

/**
 * Takes lanes between the same two as one, whose flow is what passes it once or more; what stays within one that is drawn is
 * no lane.
 */
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
  const again = new PassedAgain(network, value);
  const lanes = joined(members.length, laneCount, (lane) => drawnOf[laneFrom[lane]], (lane) => drawnOf[laneTo[lane]], (those) => sum(those, value.lane) - again.lanes(those));
  const flow = Float64Array.from(members, (nodes) => sum(nodes, value.node) - again.nodes(nodes));
  for (let lane = 0; lane < laneCount; lane++) {
    const place = drawnOf[laneFrom[lane]];
    // A lane that closes a cycle brought nothing to its supplier.
    if (place === drawnOf[laneTo[lane]] && value.place[laneFrom[lane]] < value.place[laneTo[lane]]) flow[place] -= value.lane[lane];
  }
  // One alone is drawn as itself.
  members.forEach((nodes, place) => nodes.length === 1 && (group[place] = undefined));
  return { members, group, flow: flow.map((each) => Math.max(0, each)), lanes };
}

function joined(size: number, count: number, fromOf: (lane: number) => number, toOf: (lane: number) => number, flowOf: (lanes: readonly number[]) => number): Lanes {
  const groups = new Map<number, number[]>();
  for (let lane = 0; lane < count; lane++) {
    if (fromOf(lane) === toOf(lane)) continue;
    const key = fromOf(lane) * size + toOf(lane);
    const group = groups.get(key);
    if (group) group.push(lane);
    else groups.set(key, [lane]);
  }
  const all = [...groups.values()];
  return { from: Int32Array.from(all, ([lane]) => fromOf(lane)), to: Int32Array.from(all, ([lane]) => toOf(lane)), flow: Float64Array.from(all, flowOf) };
}

function sum(places: readonly number[], values: Float64Array): number {
  return places.reduce((total, place) => total + values[place], 0);
}
