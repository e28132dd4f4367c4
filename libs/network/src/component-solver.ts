import { type DrawMatrix, MARGIN, within } from './baseline.js';
import { solveByKrylov } from './krylov.js';
import type { StrongComponents } from './strong-components.js';
import { eliminateVertices } from './vertex-elimination.js';

/** Turns what is asked of the members of a component from outside into what they make. @returns false where that is not finite */
type SolveInPlace = (amounts: Float64Array) => boolean;

interface PreparedComponent {
  readonly members: Int32Array;
  /** [members] */
  readonly amounts: Float64Array;
  readonly solve: SolveInPlace;
}

/**
 * Solves x = asked + D·x within strong components. A component with cycles is prepared when it is first asked for:
 * eliminated once where it is sparse enough; else it is iterated at every question.
 */
export class ComponentSolver {
  private readonly prepared = new Map<number, PreparedComponent>();
  /** [components] 1 where some member draws on itself, directly or through others */
  private readonly cyclic: Uint8Array;

  /** @param baseline [all nodes] output; where a component has some, its cycles are known to consume less than they make */
  constructor(
    private readonly draws: DrawMatrix,
    private readonly components: StrongComponents,
    private readonly baseline: Float64Array,
  ) {
    this.cyclic = cyclicComponents(draws, components);
  }

  /**
   * @param units [all nodes] in: what is asked of the members from outside; out: what they make
   * @returns false where no finite amounts would do
   */
  solve(component: number, units: Float64Array): boolean {
    if (this.cyclic[component] === 0) return true;
    const { members, amounts, solve } = this.preparedFor(component);
    for (let place = 0; place < members.length; place++) amounts[place] = units[members[place]];
    if (!solve(amounts)) return false;
    for (let place = 0; place < members.length; place++) units[members[place]] = amounts[place];
    return true;
  }

  private preparedFor(component: number): PreparedComponent {
    let prepared = this.prepared.get(component);
    if (prepared === undefined) {
      const members = this.components.members.subarray(this.components.start[component], this.components.start[component + 1]);
      const solve = prepare(within(this.draws, members), members.some((node) => this.baseline[node] > 0));
      prepared = { members, amounts: new Float64Array(members.length), solve };
      this.prepared.set(component, prepared);
    }
    return prepared;
  }
}

function cyclicComponents({ start, target }: DrawMatrix, { count, componentOf }: StrongComponents): Uint8Array {
  const cyclic = new Uint8Array(count);
  for (let row = 0; row < componentOf.length; row++) {
    for (let entry = start[row]; entry < start[row + 1]; entry++) {
      if (componentOf[target[entry]] === componentOf[row]) cyclic[componentOf[row]] = 1;
    }
  }
  return cyclic;
}

function prepare(draws: DrawMatrix, knownFinite: boolean): SolveInPlace {
  const substitute = eliminateVertices(draws);
  if (substitute === 'none' || !(knownFinite || hasFiniteAmounts(draws))) return () => false;
  if (substitute === 'dense') return (amounts) => iterate(draws, amounts);
  return (amounts) => {
    substitute(amounts);
    return true;
  };
}

function iterate(draws: DrawMatrix, amounts: Float64Array): boolean {
  const made = solveByKrylov(draws, amounts);
  if (made !== undefined) amounts.set(made);
  return made !== undefined;
}

/** By the same margin as the baseline: closer to the edge amounts are made of rounding errors. */
function hasFiniteAmounts(draws: DrawMatrix): boolean {
  const strained = { ...draws, draw: draws.draw.map((each) => each * (1 + MARGIN)) };
  const substitute = eliminateVertices(strained);
  if (substitute !== 'dense') return substitute !== 'none';
  return iterate(strained, new Float64Array(draws.start.length - 1).fill(1));
}
