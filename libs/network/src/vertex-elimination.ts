import type { DrawMatrix } from './baseline.js';
import { factorised } from './elimination.js';
import { FewestFirst } from './fewest-first.js';

/** Solves x = asked + D·x in place: asked goes in, x comes out. */
export type Substitute = (amounts: Float64Array) => void;

export interface EliminationLimits {
  /** Ways through vertices that may be replaced by direct draws, in all */
  readonly ways: number;
  /** Vertices that may be left over, to be eliminated in a full matrix */
  readonly core: number;
}

/** Both together stay below a second. */
const LIMITS: EliminationLimits = { ways: 1_000_000, core: 800 };

/** A way costs this many times as much as an entry of a full matrix. */
const COST_OF_WAY = 300;

/**
 * Prepares x = asked + D·x for many right sides by sparse Gaussian elimination, the vertices with the fewest ways
 * through them first (Markowitz 1957), and in a full matrix what is left when it has filled up.
 * I − D has no positive off-diagonal entry, so that no pivoting is needed, all amounts only ever add up, and the
 * pivots are positive exactly where a finite non-negative x exists for every right side.
 * @returns 'none' where no finite x exists, 'dense' where the limits do not suffice
 */
export function eliminateVertices(draws: DrawMatrix, limits = LIMITS): Substitute | 'none' | 'dense' {
  const graph = remaining(draws);
  const size = graph.own.length;
  const ways = (vertex: number): number => graph.buyers[vertex].size * graph.suppliers[vertex].size;
  const queue = new FewestFirst(size, ways);
  const steps: Step[] = [];
  let spent = 0;
  for (let vertex = queue.next(); vertex >= 0; vertex = queue.next()) {
    spent += ways(vertex);
    if (spent > limits.ways || ways(vertex) * COST_OF_WAY > (size - steps.length) ** 2) {
      return size - steps.length > limits.core ? 'dense' : withCore(graph, steps, [vertex, ...rest(queue)]);
    }
    const pivot = 1 - graph.own[vertex];
    if (!(pivot > 0)) return 'none';
    steps.push(eliminate(graph, vertex, pivot));
    for (const touched of graph.buyers[vertex].keys()) queue.put(touched);
    for (const touched of graph.suppliers[vertex]) queue.put(touched);
  }
  return withCore(graph, steps, []);
}

/** What is left to eliminate. */
interface Remaining {
  /** [vertices] units of its own product that one unit takes, directly and through eliminated vertices */
  readonly own: Float64Array;
  /** [vertices] who draws on it, and how much for each unit they make */
  readonly buyers: Map<number, number>[];
  /** [vertices] whom it draws on */
  readonly suppliers: Set<number>[];
}

/** One vertex gone: x = (asked + Σ draw · x of `buyers`) / pivot, and of what is asked a part goes on to `suppliers`. */
interface Step {
  readonly vertex: number;
  readonly pivot: number;
  readonly buyers: ReadonlyMap<number, number>;
  readonly suppliers: ReadonlyMap<number, number>;
}

function remaining({ start, target, draw }: DrawMatrix): Remaining {
  const size = start.length - 1;
  const buyers = Array.from({ length: size }, () => new Map<number, number>());
  const suppliers = Array.from({ length: size }, () => new Set<number>());
  const own = new Float64Array(size);
  for (let row = 0; row < size; row++) {
    for (let entry = start[row]; entry < start[row + 1]; entry++) {
      const buyer = target[entry];
      if (buyer === row) own[row] += draw[entry];
      else {
        buyers[row].set(buyer, (buyers[row].get(buyer) ?? 0) + draw[entry]);
        suppliers[buyer].add(row);
      }
    }
  }
  return { own, buyers, suppliers };
}

/** Lets the suppliers of a vertex serve its buyers directly. */
function eliminate({ own, buyers, suppliers }: Remaining, vertex: number, pivot: number): Step {
  const drawn = new Map<number, number>();
  for (const buyer of buyers[vertex].keys()) suppliers[buyer].delete(vertex);
  for (const supplier of suppliers[vertex]) {
    const row = buyers[supplier];
    const factor = row.get(vertex)! / pivot;
    row.delete(vertex);
    drawn.set(supplier, factor);
    for (const [buyer, draw] of buyers[vertex]) {
      if (buyer === supplier) own[supplier] += factor * draw;
      else {
        row.set(buyer, (row.get(buyer) ?? 0) + factor * draw);
        suppliers[buyer].add(supplier);
      }
    }
  }
  return { vertex, pivot, buyers: buyers[vertex], suppliers: drawn };
}

function rest(queue: FewestFirst): number[] {
  const vertices: number[] = [];
  for (let vertex = queue.next(); vertex >= 0; vertex = queue.next()) vertices.push(vertex);
  return vertices;
}

function withCore(graph: Remaining, steps: readonly Step[], core: readonly number[]): Substitute | 'none' {
  const solveCore = factorised(coreOf(graph, core));
  if (solveCore === undefined) return 'none';
  const order = Int32Array.from(steps, ({ vertex }) => vertex);
  const pivot = Float64Array.from(steps, (step) => step.pivot);
  const buyers = rows(steps.map((step) => step.buyers));
  const suppliers = rows(steps.map((step) => step.suppliers));
  const inCore = Int32Array.from(core);
  const coreAmounts = new Float64Array(core.length);
  return (amounts) => {
    passOn(order, suppliers, amounts);
    for (let place = 0; place < inCore.length; place++) coreAmounts[place] = amounts[inCore[place]];
    solveCore(coreAmounts);
    for (let place = 0; place < inCore.length; place++) amounts[inCore[place]] = coreAmounts[place];
    addUp(order, pivot, buyers, amounts);
  };
}

/** What the vertices that no step eliminated draw on each other, by their places. */
function coreOf({ own, buyers }: Remaining, core: readonly number[]): DrawMatrix {
  const place = new Map(core.map((vertex, index) => [vertex, index]));
  return rows(core.map((vertex, index) => new Map([[index, own[vertex]], ...[...buyers[vertex]].map(([buyer, draw]) => [place.get(buyer)!, draw] as const)])));
}

function rows(maps: readonly ReadonlyMap<number, number>[]): DrawMatrix {
  const start = new Int32Array(maps.length + 1);
  maps.forEach((row, index) => (start[index + 1] = start[index] + row.size));
  const entries = maps.flatMap((row) => [...row]);
  return { start, target: Int32Array.from(entries, ([vertex]) => vertex), draw: Float64Array.from(entries, ([, draw]) => draw) };
}

/** What is asked of eliminated vertices is asked of their suppliers. */
function passOn(order: Int32Array, { start, target, draw }: DrawMatrix, amounts: Float64Array): void {
  for (let step = 0; step < order.length; step++) {
    const amount = amounts[order[step]];
    if (amount === 0) continue;
    for (let entry = start[step]; entry < start[step + 1]; entry++) amounts[target[entry]] += draw[entry] * amount;
  }
}

/** Backwards, every vertex from the buyers that were left when it was eliminated. */
function addUp(order: Int32Array, pivot: Float64Array, { start, target, draw }: DrawMatrix, amounts: Float64Array): void {
  for (let step = order.length - 1; step >= 0; step--) {
    let amount = amounts[order[step]];
    for (let entry = start[step]; entry < start[step + 1]; entry++) amount += draw[entry] * amounts[target[entry]];
    amounts[order[step]] = amount / pivot[step];
  }
}
