import type { DrawMatrix } from './baseline.js';

const SWEEPS = 30;
const CYCLES = 200;
const DIRECTIONS = 40;
/** Relative to the output of each node; rounding stays below. */
const CONVERGED = 1e-14;

/**
 * Solves q = asked + D·q on one large strongly connected component: Gauss–Seidel sweeps, and where those are slow
 * (cycles that consume nearly all they make) GMRES on what a sweep still changes (Saad & Schultz 1986).
 * Both work relative to each node's own size, so that small outputs are as exact as large ones.
 * A positive solution proves itself: on a strongly connected component none exists where the draws exceed what is made.
 * @returns undefined where none was found
 */
export function solveByKrylov(draws: DrawMatrix, asked: Float64Array): Float64Array | undefined {
  if (!diagonalOf(draws).every((own) => own < 1)) return undefined;
  const output = new Float64Array(asked.length);
  const before = new Float64Array(asked.length);
  for (let count = 0; count < SWEEPS; count++) if (sweepChange(draws, asked, output, before) <= CONVERGED) return output;
  let last = Infinity;
  for (let cycle = 0; cycle < CYCLES; cycle++) {
    const scale = scaleOf(output);
    const change = new Float64Array(asked.length);
    before.set(output);
    sweep(draws, asked, output);
    for (let i = 0; i < change.length; i++) change[i] = (output[i] - before[i]) / scale[i];
    const most = largest(change);
    // As far as rounding lets it: what a sweep changes is less than what is wrong.
    if (most <= CONVERGED && most > last / 2) return output.every((amount) => amount > 0) ? output : undefined;
    last = most;
    output.set(before);
    const step = minimalResidual(change, (direction) => afterSweep(draws, direction, scale));
    for (let i = 0; i < step.length; i++) output[i] += scale[i] * step[i];
    if (!output.every(Number.isFinite)) return undefined;
  }
  return undefined;
}

function diagonalOf({ start, target, draw }: DrawMatrix): Float64Array {
  const own = new Float64Array(start.length - 1);
  for (let row = 0; row < own.length; row++) {
    for (let entry = start[row]; entry < start[row + 1]; entry++) if (target[entry] === row) own[row] += draw[entry];
  }
  return own;
}

/** One Gauss–Seidel sweep in place, from the row of least index up. */
function sweep({ start, target, draw }: DrawMatrix, asked: Float64Array | undefined, output: Float64Array): void {
  for (let row = 0; row < output.length; row++) {
    let sum = asked ? asked[row] : 0;
    let own = 0;
    for (let entry = start[row]; entry < start[row + 1]; entry++) {
      if (target[entry] === row) own += draw[entry];
      else sum += draw[entry] * output[target[entry]];
    }
    output[row] = sum / (1 - own);
  }
}

/** @returns the largest relative change of a sweep */
function sweepChange(draws: DrawMatrix, asked: Float64Array, output: Float64Array, before: Float64Array): number {
  before.set(output);
  sweep(draws, asked, output);
  let change = 0;
  for (let i = 0; i < output.length; i++) change = Math.max(change, Math.abs(output[i] - before[i]) / (output[i] || 1));
  return change;
}

/** (I − G)·v of the sweep G, in units of `scale`. */
function afterSweep(draws: DrawMatrix, direction: Float64Array, scale: Float64Array): Float64Array {
  const moved = direction.map((each, i) => each * scale[i]);
  sweep(draws, undefined, moved);
  return moved.map((each, i) => direction[i] - each / scale[i]);
}

function scaleOf(output: Float64Array): Float64Array {
  const floor = largest(output) * 1e-12;
  return output.map((each) => Math.max(Math.abs(each), floor));
}

function largest(vector: Float64Array): number {
  return vector.reduce((most, each) => Math.max(most, Math.abs(each)), 0);
}

/** GMRES without restart: the combination of up to `DIRECTIONS` Krylov vectors that leaves least of `right`. */
function minimalResidual(right: Float64Array, apply: (vector: Float64Array) => Float64Array): Float64Array {
  const norm = Math.sqrt(dot(right, right));
  const basis = [right.map((each) => each / norm)];
  const triangle: number[][] = [];
  const rotations: [number, number][] = [];
  const rest = [norm];
  for (let k = 0; k < DIRECTIONS; k++) {
    const next = apply(basis[k]);
    const column = orthogonalise(next, basis);
    const length = Math.sqrt(dot(next, next));
    rotations.forEach(([c, s], i) => ([column[i], column[i + 1]] = [c * column[i] + s * column[i + 1], c * column[i + 1] - s * column[i]]));
    const radius = Math.hypot(column[k], length);
    if (!(radius > 0)) break;
    const [c, s] = [column[k] / radius, length / radius];
    rotations.push([c, s]);
    column[k] = radius;
    triangle.push(column);
    rest.push(-s * rest[k]);
    rest[k] *= c;
    if (Math.abs(rest[k + 1]) <= CONVERGED * norm * 1e-2 || length === 0) break;
    basis.push(next.map((each) => each / length));
  }
  return combine(basis, backSubstitute(triangle, rest));
}

/** Takes the parts along `basis` out of `vector`. @returns how much there was of each */
function orthogonalise(vector: Float64Array, basis: readonly Float64Array[]): number[] {
  return basis.map((direction) => {
    const along = dot(vector, direction);
    for (let i = 0; i < vector.length; i++) vector[i] -= along * direction[i];
    return along;
  });
}

function backSubstitute(triangle: readonly number[][], right: readonly number[]): number[] {
  const weights = right.slice(0, triangle.length);
  for (let row = triangle.length - 1; row >= 0; row--) {
    for (let column = row + 1; column < triangle.length; column++) weights[row] -= triangle[column][row] * weights[column];
    weights[row] /= triangle[row][row];
  }
  return weights;
}

function combine(basis: readonly Float64Array[], weights: readonly number[]): Float64Array {
  const sum = new Float64Array(basis[0].length);
  weights.forEach((weight, k) => {
    for (let i = 0; i < sum.length; i++) sum[i] += weight * basis[k][i];
  });
  return sum;
}

function dot(left: Float64Array, right: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < left.length; i++) sum += left[i] * right[i];
  return sum;
}
