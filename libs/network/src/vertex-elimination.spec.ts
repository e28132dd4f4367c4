import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { DrawMatrix } from './baseline.js';
import { solveByElimination } from './elimination.js';
import { compress } from './strong-components.js';
import { eliminateVertices, type EliminationLimits } from './vertex-elimination.js';

type Draw = [supplier: number, buyer: number, units: number];

const matrix = (size: number, draws: readonly Draw[]): DrawMatrix => {
  const { start, target, edge } = compress(size, draws.map(([supplier]) => supplier), draws.map(([, buyer]) => buyer));
  return { start, target, draw: Float64Array.from(edge, (entry) => draws[entry][2]) };
};

const solve = (draws: DrawMatrix, asked: readonly number[], limits?: EliminationLimits): Float64Array => {
  const substitute = eliminateVertices(draws, limits);
  if (typeof substitute === 'string') throw new Error(substitute);
  const amounts = Float64Array.from(asked);
  substitute(amounts);
  return amounts;
};

const numbers = (seed: number) => () => (seed = (seed * 16807) % 2147483647) / 2147483647;

/** A ring with `degree` − 1 random draws more at every buyer, `gain` units in all. */
const entangled = (size: number, degree: number, gain: number): Draw[] => {
  const next = numbers(7);
  return Array.from({ length: size * degree }, (_, index): Draw => {
    const buyer = index % size;
    return [index < size ? (buyer + 1) % size : Math.floor(next() * size), buyer, gain / degree];
  });
};

const worst = (left: Float64Array, right: Float64Array): number => left.reduce((most, each, i) => Math.max(most, Math.abs(each - right[i]) / (right[i] || 1)), 0);

describe('elimination of vertices', () => {
  it('solves a cycle by hand', () => {
    // x0 = 1 + x1/2, x1 = x0/2
    expect(Array.from(solve(matrix(2, [[0, 1, 0.5], [1, 0, 0.5]]), [1, 0]))).toEqual([4 / 3, 2 / 3]);
  });

  it('adds up lanes between the same two, and what a vertex draws on itself', () => {
    // x0 = 3 + x0/4 + (1/4 + 1/4)·x1, x1 = 2
    expect(Array.from(solve(matrix(2, [[0, 0, 0.25], [0, 1, 0.25], [0, 1, 0.25]]), [3, 2]))).toEqual([16 / 3, 2]);
  });

  it('serves any number of right sides', () => {
    const substitute = eliminateVertices(matrix(2, [[0, 1, 0.5], [1, 0, 0.5]]));
    const answers = [[1, 0], [0, 3], [1, 0]].map((asked) => {
      const amounts = Float64Array.from(asked);
      if (typeof substitute !== 'string') substitute(amounts);
      return Array.from(amounts);
    });
    expect(answers).toEqual([[4 / 3, 2 / 3], [2, 4], [4 / 3, 2 / 3]]);
  });

  it.each([1, 1.5, 40])('knows that no amounts would do where a cycle uses %d of what it makes', (gain) => {
    expect(eliminateVertices(matrix(3, [[0, 1, 1], [1, 2, 1], [2, 0, gain]]))).toBe('none');
    expect(eliminateVertices(matrix(1, [[0, 0, gain]]))).toBe('none');
    expect(eliminateVertices(matrix(300, entangled(300, 5, gain)))).toBe('none');
  });

  it('gives up where too much fills in for a full matrix', () => {
    const draws = matrix(60, entangled(60, 6, 0.9));
    expect(eliminateVertices(draws, { ways: 50, core: 10 })).toBe('dense');
    expect(eliminateVertices(draws, { ways: 50, core: 60 })).toBeInstanceOf(Function);
  });

  it('is the same by full elimination, with any limits', () => {
    const draws = fc.array(fc.tuple(fc.nat(11), fc.nat(11), fc.integer({ min: 1, max: 90 }).map((n) => n / 1000)), { maxLength: 60 });
    const asked = fc.array(fc.nat(1000), { minLength: 12, maxLength: 12 });
    fc.assert(
      fc.property(draws, asked, fc.nat(200), (edges, right, ways) => {
        const full = solveByElimination(matrix(12, edges), Float64Array.from(right));
        fc.pre(full !== undefined);
        expect(worst(solve(matrix(12, edges), right, { ways, core: 12 }), full)).toBeLessThan(1e-12);
      }),
    );
  });

  it.each([[1, 0.9], [2, 0.9], [3, 0.999]])('is the same by full elimination on 190 vertices with %d draws each that use %d', (degree, gain) => {
    const draws = matrix(190, entangled(190, degree, gain));
    const asked = Array.from({ length: 190 }, (_, vertex) => (vertex === 17 ? 1 : 0));
    expect(worst(solve(draws, asked), solveByElimination(draws, Float64Array.from(asked))!)).toBeLessThan(1e-12);
  });

  it('goes round a ring of 100,000', () => {
    const size = 100_000;
    const ring = matrix(size, Array.from({ length: size }, (_, vertex): Draw => [vertex, (vertex + 1) % size, vertex === 0 ? 0.5 : 1]));
    const amounts = solve(ring, Array.from({ length: size }, (_, vertex) => (vertex === 0 ? 1 : 0)));
    expect(Array.from(new Set(amounts))).toEqual([2]);
  });
});
