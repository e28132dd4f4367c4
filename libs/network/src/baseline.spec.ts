import fc from 'fast-check';
import { type DrawMatrix, solveBaseline } from './baseline.js';
import { compress } from './strong-components.js';

type Draw = [supplier: number, buyer: number, units: number];

const matrix = (size: number, draws: readonly Draw[]): DrawMatrix => {
  const { start, target, edge } = compress(size, draws.map(([supplier]) => supplier), draws.map(([, buyer]) => buyer));
  return { start, target, draw: Float64Array.from(edge, (entry) => draws[entry][2]) };
};

const solve = (demand: readonly number[], draws: readonly Draw[]) => solveBaseline(matrix(demand.length, draws), Float64Array.from(demand));

/** Largest |demand + D·q − q| relative to q. */
const imbalance = (demand: readonly number[], draws: readonly Draw[], output: Float64Array): number => {
  const made = Float64Array.from(demand);
  for (const [supplier, buyer, units] of draws) made[supplier] += units * output[buyer];
  return made.reduce((most, each, node) => Math.max(most, Math.abs(each - output[node]) / (output[node] || 1)), 0);
};

/** A repeatable stream of numbers in [0, 1). */
const numbers = (seed: number) => () => (seed = (seed * 16807) % 2147483647) / 2147483647;

/** Every node buys from `degree` others, `gain` units in all; a ring makes it strongly connected. */
const entangled = (size: number, degree: number, gain: number, seed = 7): Draw[] => {
  const next = numbers(seed);
  return Array.from({ length: size * degree }, (_, index): Draw => {
    const buyer = index % size;
    const supplier = index < size ? (buyer + 1) % size : Math.floor(next() * size);
    return [supplier, buyer, gain / degree];
  });
};

describe('the baseline', () => {
  it('adds up what all tiers draw', () => {
    expect(Array.from(solve([0, 2, 10], [[0, 1, 3], [1, 2, 0.5]]).output)).toEqual([21, 7, 10]);
  });

  it('is exact on a cycle', () => {
    expect(solve([1, 0], [[0, 1, 0.5], [1, 0, 0.5]]).output[0]).toBeCloseTo(4 / 3, 15);
  });

  it('is exact where a node uses its own product', () => {
    expect(solve([3], [[0, 0, 0.25]]).output[0]).toBe(4);
  });

  it('holds close to the edge, where a cycle uses nearly all it makes', () => {
    const output = solve([1, 0], [[0, 1, 1], [1, 0, 1 - 2 ** -20]]).output;
    expect(output[0] / 2 ** 20).toBeCloseTo(1, 9);
  });

  it.each([1, 1 - 1e-16, 1 + 1e-16, 1.5, 40])('does not exist where a cycle uses %d of what it makes', (gain) => {
    expect(Array.from(solve([1, 0, 5], [[0, 1, 1], [1, 0, gain]]).insatiable).sort()).toEqual([0, 1]);
    expect(solve([1], [[0, 0, gain]]).insatiable).toHaveLength(1);
  });

  it('is 0 where nothing is asked, whatever would be used', () => {
    expect(solve([0, 0, 4], [[0, 1, 2], [1, 0, 2]]).output).toEqual(Float64Array.of(0, 0, 4));
  });

  it('does not exist where numbers overflow', () => {
    expect(solve([1e300, 0, 0], [[1, 0, 1e300], [2, 1, 1]]).insatiable.length).toBeGreaterThan(0);
  });

  it('balances to rounding on any network', () => {
    const draws = fc.array(fc.tuple(fc.nat(11), fc.nat(11), fc.integer({ min: 1, max: 90 }).map((n) => n / 1000)), { maxLength: 60 });
    fc.assert(
      fc.property(draws, fc.array(fc.integer({ min: 0, max: 1000 }), { minLength: 12, maxLength: 12 }), (edges, demand) => {
        const { output, insatiable } = solve(demand, edges);
        if (insatiable.length === 0) expect(imbalance(demand, edges as Draw[], output)).toBeLessThan(1e-13);
        else expect(edges.length).toBeGreaterThan(11);
      }),
    );
  });

  it.each([0.5, 0.99, 0.9999, 0.999999])('is exact on a large component that uses %d of what it makes', (gain) => {
    const demand = Array.from({ length: 3000 }, (_, node) => 1 + (node % 7));
    const draws = entangled(3000, 4, gain);
    const { output } = solve(demand, draws);
    expect(imbalance(demand, draws, output)).toBeLessThan(1e-13);
    // Every buyer draws `gain` in all, so that total demand is (1 − gain) of total output.
    const [asked, made] = [demand.reduce((a, b) => a + b), output.reduce((a, b) => a + b)];
    expect(Math.abs((made * (1 - gain)) / asked - 1)).toBeLessThan(1e-15 / (1 - gain) + 1e-13);
  });

  it.each([1, 1.01, 3])('does not exist on a large component that uses %d of what it makes', (gain) => {
    const demand = Array.from({ length: 1500 }, (_, node) => (node === 0 ? 1 : 0));
    expect(solve(demand, entangled(1500, 3, gain)).insatiable).toHaveLength(1500);
  });

  it('is the same by elimination and by iteration', () => {
    const size = 150;
    const draws = entangled(size, 3, 0.97);
    const demand = Array.from({ length: size }, (_, node) => node % 5);
    const direct = solve(demand, draws).output;
    // Two copies joined by a thread are too large for elimination.
    const twice = solve([...demand, ...demand], [...draws, ...draws.map(([a, b, units]): Draw => [a + size, b + size, units]), [0, size, 1e-18], [size, 0, 1e-18]]).output;
    direct.forEach((each, node) => expect(Math.abs(twice[node] / each - 1)).toBeLessThan(1e-12));
  });

  it('runs through a chain of 100,000 nodes', () => {
    const chain = Array.from({ length: 99_999 }, (_, node): Draw => [node, node + 1, 1]);
    const { output } = solve([...new Array<number>(99_999).fill(0), 1], chain);
    expect(output.every((each) => each === 1)).toBe(true);
  });
});
