import { solveByElimination } from './elimination.js';
import { solveByKrylov } from './krylov.js';
import { type CompressedGraph, strongComponents } from './strong-components.js';

/** Draws of buyers on suppliers: entry e of row j is `draw[e]` units of j for each unit that `target[e]` makes. */
export interface DrawMatrix extends CompressedGraph {
  readonly draw: Float64Array;
}

export interface Baseline {
  /** [nodes] units/week */
  readonly output: Float64Array;
  /** Nodes of the first cycle that consumes more than it makes; empty when the baseline is finite. */
  readonly insatiable: Int32Array;
}

/** Up to here a component is solved directly, in cubic time; above, iteratively. */
const DIRECT_SIZE = 200;

/**
 * A cycle counts as consuming what it makes when it would with every draw this much larger:
 * closer to the edge the baseline is made of rounding errors.
 */
export const MARGIN = 1e-9;

/**
 * Output q with q_j = demand_j + Σ draw · q_buyer (exposure model, section 1), to rounding, cycles included.
 * Where nothing is asked of a cycle it stands still, whatever it would consume.
 */
export function solveBaseline(draws: DrawMatrix, demand: Float64Array): Baseline {
  const components = strongComponents(draws);
  const output = new Float64Array(demand.length);
  // Components come after those they lead to: every buyer's output is known when its suppliers are solved.
  for (let component = 0; component < components.count; component++) {
    const members = components.members.subarray(components.start[component], components.start[component + 1]);
    const asked = askedFromOutside(draws, demand, output, components.componentOf, members);
    const made = solveComponent(draws, members, asked);
    if (!made) return { output, insatiable: members };
    members.forEach((node, place) => (output[node] = made[place]!));
  }
  return { output, insatiable: new Int32Array(0) };
}

function askedFromOutside(
  { start, target, draw }: DrawMatrix,
  demand: Float64Array,
  output: Float64Array,
  componentOf: Int32Array,
  members: Int32Array,
): Float64Array {
  return Float64Array.from(members, (node) => {
    let asked = demand[node];
    for (let entry = start[node]; entry < start[node + 1]; entry++) {
      if (componentOf[target[entry]] !== componentOf[node]) asked += draw[entry] * output[target[entry]];
    }
    return asked;
  });
}

/** @returns [members] output, or undefined where none is finite */
function solveComponent(draws: DrawMatrix, members: Int32Array, asked: Float64Array): Float64Array | undefined {
  if (!asked.every(Number.isFinite)) return undefined;
  if (asked.every((amount) => amount === 0)) return asked;
  const inner = within(draws, members);
  if (inner.target.length === 0) return asked;
  const solve = members.length <= DIRECT_SIZE ? solveByElimination : solveByKrylov;
  const made = solve(inner, asked);
  const strained = made && solve({ ...inner, draw: inner.draw.map((each) => each * (1 + MARGIN)) }, asked);
  return strained && made;
}

/** The draws among `members`, with their places as indices. */
export function within({ start, target, draw }: DrawMatrix, members: Int32Array): DrawMatrix {
  const place = new Map<number, number>();
  members.forEach((node, index) => place.set(node, index));
  const inner = { start: new Int32Array(members.length + 1), target: [] as number[], draw: [] as number[] };
  members.forEach((node, index) => {
    for (let entry = start[node]; entry < start[node + 1]; entry++) {
      const buyer = place.get(target[entry]);
      if (buyer === undefined) continue;
      inner.target.push(buyer);
      inner.draw.push(draw[entry]);
    }
    inner.start[index + 1] = inner.target.length;
  });
  return { start: inner.start, target: Int32Array.from(inner.target), draw: Float64Array.from(inner.draw) };
}
