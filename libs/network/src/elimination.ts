import type { DrawMatrix } from './baseline.js';

/**
 * Solves q = asked + D·q by Gaussian elimination, O(size³).
 * I − D has no positive off-diagonal entry, so elimination needs no pivoting, and all pivots are positive
 * exactly where a finite non-negative solution exists for every demand (a non-singular M-matrix).
 * @returns undefined where none exists
 */
export function solveByElimination(draws: DrawMatrix, asked: Float64Array): Float64Array | undefined {
  const size = asked.length;
  const matrix = identityMinus(draws, size);
  if (!factorise(matrix, size)) return undefined;
  const output = substitute(matrix, Float64Array.from(asked));
  // Once more on what rounding left over.
  const rest = substitute(matrix, remainder(draws, asked, output));
  for (let i = 0; i < size; i++) output[i] += rest[i];
  return output.every((amount) => amount >= 0 && Number.isFinite(amount)) ? output : undefined;
}

/**
 * Factorises I − D once for many right sides.
 * @returns what turns asked into q in place; undefined where no finite non-negative q exists
 */
export function factorised(draws: DrawMatrix): ((amounts: Float64Array) => void) | undefined {
  const size = draws.start.length - 1;
  const matrix = identityMinus(draws, size);
  if (!factorise(matrix, size)) return undefined;
  return (amounts) => void substitute(matrix, amounts);
}

function identityMinus({ start, target, draw }: DrawMatrix, size: number): Float64Array {
  const matrix = new Float64Array(size * size);
  for (let row = 0; row < size; row++) {
    matrix[row * size + row] = 1;
    for (let entry = start[row]; entry < start[row + 1]; entry++) matrix[row * size + target[entry]] -= draw[entry];
  }
  return matrix;
}

/** LU in place. @returns whether all pivots are positive */
function factorise(matrix: Float64Array, size: number): boolean {
  for (let pivot = 0; pivot < size; pivot++) {
    const diagonal = matrix[pivot * size + pivot];
    if (!(diagonal > 0)) return false;
    for (let row = pivot + 1; row < size; row++) {
      const factor = matrix[row * size + pivot] / diagonal;
      if (factor === 0) continue;
      matrix[row * size + pivot] = factor;
      for (let column = pivot + 1; column < size; column++) matrix[row * size + column] -= factor * matrix[pivot * size + column];
    }
  }
  return true;
}

function substitute(matrix: Float64Array, right: Float64Array): Float64Array {
  const size = right.length;
  for (let row = 1; row < size; row++) {
    for (let column = 0; column < row; column++) right[row] -= matrix[row * size + column] * right[column];
  }
  for (let row = size - 1; row >= 0; row--) {
    for (let column = row + 1; column < size; column++) right[row] -= matrix[row * size + column] * right[column];
    right[row] /= matrix[row * size + row];
  }
  return right;
}

/** asked + D·q − q */
export function remainder({ start, target, draw }: DrawMatrix, asked: Float64Array, output: Float64Array): Float64Array {
  return asked.map((amount, row) => {
    let rest = amount - output[row];
    for (let entry = start[row]; entry < start[row + 1]; entry++) rest += draw[entry] * output[target[entry]];
    return rest;
  });
}
