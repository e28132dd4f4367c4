import type { Highs, Model, ModelStatusCode } from 'highs';
import type { ResponseProgram } from './response-program.js';
import { UnsolvedProgramError } from './unsolved-program-error.js';

const OPTIONS = {
  output_flag: false,
  // Without presolve, which may end without telling unbounded from infeasible. An idle network nearly fits the program:
  // the primal simplex starts from it, and is the fastest on a hundred nodes as on a thousand.
  presolve: 'off',
  solver: 'simplex',
  simplex_strategy: 4,
  // The default is 1e-7, the least 1e-10. Columns count in weeks.
  primal_feasibility_tolerance: 1e-9,
  dual_feasibility_tolerance: 1e-9,
  // The least there is: what a lane draws of a much larger node still counts.
  small_matrix_value: 1e-12,
};

/** A program in the solver: built once, then asked any number of times under other bounds. */
export class LinearSolver {
  private readonly model: Model;

  /** @param cost [columns] per unit, to be minimised */
  constructor(private readonly highs: Highs, { columnCount, rowUpper, matrix }: ResponseProgram, cost: Float64Array) {
    this.model = highs.createModel({
      numCols: columnCount,
      numRows: rowUpper.length,
      colCost: cost,
      colLower: new Float64Array(columnCount),
      colUpper: new Float64Array(columnCount).fill(Infinity),
      rowLower: new Float64Array(rowUpper.length).fill(-Infinity),
      rowUpper,
      matrix,
    });
    this.model.options.set(OPTIONS);
  }

  /** Bounds a column from now on. */
  bound(column: number, lower: number, upper: number): void {
    this.model.changeColBounds(column, lower, upper);
  }

  /** Bounds the columns from `first` on by zero below and `upper` above. */
  boundAbove(first: number, upper: Float64Array): void {
    if (upper.length === 0) return;
    this.model.changeColsBounds({ kind: 'range', from: first, to: first + upper.length - 1 }, new Float64Array(upper.length), upper);
  }

  /**
   * [columns] the optimum; null where there is none because the objective falls without end.
   * It depends on the present bounds alone, not on what was solved before.
   * @throws UnsolvedProgramError
   */
  solve(): Float64Array | null {
    const { optimal, unbounded } = this.highs.constants.modelStatus;
    this.model.clearSolver();
    const { modelStatus } = this.model.run();
    if (modelStatus === optimal) return this.model.getSolution().colValue;
    if (modelStatus === unbounded) return null;
    throw new UnsolvedProgramError(this.nameOf(modelStatus));
  }

  dispose(): void {
    this.model.dispose();
  }

  private nameOf(status: ModelStatusCode): string {
    return Object.entries(this.highs.constants.modelStatus).find(([, code]) => code === status)?.[0] ?? String(status);
  }
}
