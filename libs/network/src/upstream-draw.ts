import type { DrawMatrix } from './baseline.js';
import type { CompiledNetwork } from './compiled-network.js';
import { ComponentSolver } from './component-solver.js';
import { compress, type StrongComponents, strongComponents } from './strong-components.js';

/** Direct amounts: so many units of each node, a node as often as it comes. */
export interface DirectAmounts {
  readonly nodes: ArrayLike<number>;
  readonly units: ArrayLike<number>;
}

/** What nodes make so that direct amounts can be delivered. It holds until the next question. */
export interface UpstreamAmounts {
  /** Nodes that make something, buyers before suppliers */
  readonly nodes: Int32Array;
  /** [all nodes] units, 0 where a node makes nothing */
  readonly units: Float64Array;
}

/**
 * Answers what direct amounts draw through every tier: x = (I − B)⁻¹ · direct, with B[n, j] = Σ share · unitsPerOutput
 * over the lanes n→j (Leontief 1936; exposure model, section 6), to rounding, cycles included.
 * Made once for a network, it serves any number of questions. Each costs what lies upstream and a glance at a bit for
 * every strong component; a component with cycles is eliminated when it is first asked for, and then only substituted.
 */
export class UpstreamDraw {
  private readonly components: StrongComponents;
  private readonly solver: ComponentSolver;
  private readonly bought: Purchases;
  private readonly units: Float64Array;
  private readonly reached: Int32Array;
  private count = 0;
  /** A bit for each component that waits to be settled. It comes after those it supplies, so that the least is next. */
  private readonly waiting: Int32Array;

  constructor(network: CompiledNetwork) {
    const { nodeCount, baseline } = network;
    // Lanes that draw nothing bind nobody: without them components stay small.
    const draw = network.share.map((share, lane) => share * network.unitsPerOutput[network.laneRequirement[lane]]);
    const sold = matrix(nodeCount, network.laneFrom, network.laneTo, draw, (lane) => draw[lane] > 0);
    this.components = strongComponents(sold);
    this.bought = purchases(network, draw, this.components);
    this.solver = new ComponentSolver(sold, this.components, baseline);
    this.units = new Float64Array(nodeCount);
    this.reached = new Int32Array(nodeCount);
    this.waiting = new Int32Array((this.components.count + 31) >>> 5);
  }

  /** @returns undefined where the amounts are not finite: a cycle upstream consumes at least what it makes */
  of({ nodes, units }: DirectAmounts): UpstreamAmounts | undefined {
    this.clear();
    for (let index = 0; index < nodes.length; index++) if (units[index] > 0) this.add(nodes[index], units[index]);
    for (let word = 0; word < this.waiting.length; word++) {
      while (this.waiting[word] !== 0) {
        const bit = 31 - Math.clz32(this.waiting[word] & -this.waiting[word]);
        this.waiting[word] &= ~(1 << bit);
        if (!this.settle((word << 5) | bit)) return undefined;
      }
    }
    return { nodes: this.reached.subarray(0, this.count), units: this.units };
  }

  /** Also what a question without an answer left behind. */
  private clear(): void {
    if (this.waiting.some((bits) => bits !== 0)) this.units.fill(0);
    this.waiting.fill(0);
    for (let index = 0; index < this.count; index++) this.units[this.reached[index]] = 0;
    this.count = 0;
  }

  private add(node: number, amount: number): void {
    this.units[node] += amount;
    const component = this.components.componentOf[node];
    this.waiting[component >>> 5] |= 1 << (component & 31);
  }

  /** All buyers of the component are settled. @returns whether what it makes is finite */
  private settle(component: number): boolean {
    const { start, members } = this.components;
    const first = this.count;
    for (let index = start[component]; index < start[component + 1]; index++) this.reached[this.count++] = members[index];
    if (!this.solver.solve(component, this.units)) return false;
    for (let index = first; index < this.count; index++) {
      if (!(this.units[this.reached[index]] < Infinity)) return false;
      this.buy(this.reached[index]);
    }
    return true;
  }

  /** Asks the suppliers outside the component for what a node draws. */
  private buy(node: number): void {
    const { units, waiting } = this;
    const { start, target, draw, component } = this.bought;
    const amount = units[node];
    const end = start[node + 1];
    for (let entry = start[node]; entry < end; entry++) {
      units[target[entry]] += draw[entry] * amount;
      waiting[component[entry] >>> 5] |= 1 << (component[entry] & 31);
    }
  }
}

/** By buyer, what is bought outside its own component: entry e of row j is `draw[e]` units of `target[e]` for each unit of j. */
interface Purchases extends DrawMatrix {
  /** [entries] the component of the supplier */
  readonly component: Int32Array;
}

function purchases({ nodeCount, laneFrom, laneTo }: CompiledNetwork, draw: Float64Array, { componentOf }: StrongComponents): Purchases {
  const outside = matrix(nodeCount, laneTo, laneFrom, draw, (lane) => draw[lane] > 0 && componentOf[laneFrom[lane]] !== componentOf[laneTo[lane]]);
  return { ...outside, component: outside.target.map((supplier) => componentOf[supplier]) };
}

function matrix(size: number, row: Int32Array, column: Int32Array, draw: Float64Array, counts: (lane: number) => boolean): DrawMatrix {
  const { start, target, edge } = compress(size, row.map((vertex, lane) => (counts(lane) ? vertex : -1)), column);
  return { start, target, draw: Float64Array.from(edge, (lane) => draw[lane]) };
}
