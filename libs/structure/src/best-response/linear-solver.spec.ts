import { describe, expect, it } from '@jest/globals';
import { LinearSolver } from './linear-solver.js';
import { loadHighs } from './load-highs.js';
import type { ResponseProgram } from './response-program.js';

/** max x + y over x + 2y ≤ 4, 3x + y ≤ 6: the optimum is at x = 1.6, y = 1.2. */
const PROGRAM: ResponseProgram = {
  columnCount: 2,
  rowUpper: [4, 6],
  matrix: { format: 'csr', numRows: 2, numCols: 2, starts: [0, 2, 4], indices: [0, 1, 0, 1], values: [1, 2, 3, 1] },
  demanded: [],
  firstLost: 2,
  scales: new Float64Array(0),
};
const highs = await loadHighs();
const EARNING = Float64Array.of(-1, -1);
const FREE = { ...PROGRAM, rowUpper: [Infinity, Infinity] };

describe('The solver', () => {
  it('finds the optimum under the bounds of the moment', () => {
    const solver = new LinearSolver(highs, PROGRAM, EARNING);
    expect([...solver.solve()!]).toEqual([expect.closeTo(1.6, 12), expect.closeTo(1.2, 12)]);
    solver.boundAbove(0, Float64Array.of(0, 5));
    expect([...solver.solve()!]).toEqual([0, expect.closeTo(2, 12)]);
  });

  it('says where the objective falls without end', () => {
    expect(new LinearSolver(highs, FREE, EARNING).solve()).toBeNull();
  });

  it('names the status that is no result', () => {
    const solver = new LinearSolver(highs, PROGRAM, EARNING);
    solver.bound(0, 5, 5);
    expect(() => solver.solve()).toThrow(expect.objectContaining({ name: 'UnsolvedProgramError', status: 'infeasible', message: expect.stringContaining('infeasible') }));
  });

  it('tells infeasible from unbounded', () => {
    const solver = new LinearSolver(highs, { ...PROGRAM, rowUpper: [-1, Infinity] }, EARNING);
    expect(() => solver.solve()).toThrow('infeasible');
  });

  it('answers some thousand times in the same bits and in the same memory', () => {
    const solver = new LinearSolver(highs, PROGRAM, EARNING);
    const answers = (round: number): string => {
      solver.bound(0, 0, round % 7);
      return solver.solve()!.join();
    };
    const first = Array.from({ length: 7 }, (_, round) => answers(round));
    const { memoryBytes } = highs;
    for (let round = 0; round < 2000; round++) if (answers(round) !== first[round % 7]) throw new Error(`round ${round} differs`);
    expect(highs.memoryBytes).toBe(memoryBytes);
  });
});
