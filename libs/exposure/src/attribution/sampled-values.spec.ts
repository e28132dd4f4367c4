import { describe, expect, it } from '@jest/globals';
import { growing } from './coalition.js';
import { randomPermutations } from './permutations.js';
import { sampledValues } from './sampled-values.js';
import { shapleyValues } from './shapley-values.js';

const PLAYERS = 6;
const groupOf = Int32Array.from({ length: PLAYERS }, (_, player) => player);
const coalitions = Array.from({ length: 2 ** PLAYERS }, (_, mask) => BigInt(mask));
/** A game in which what a player adds depends on who is there. */
const game = Float64Array.from({ length: 2 ** PLAYERS }, (_, mask) => 100 * Math.sin(mask * mask) ** 2);

const sample = (values: Float64Array, pairs: number, seed: number) => sampledValues({ groupOf, coalitions, permutations: randomPermutations(PLAYERS, pairs, seed) }, values);
const mean = (numbers: readonly number[]) => numbers.reduce((sum, each) => sum + each, 0) / numbers.length;

describe('Values from a pair of a permutation and its reverse', () => {
  it('are the mean of what a player adds in both', () => {
    const order = Int32Array.of(2, 0, 5, 1, 4, 3);
    const { points } = sampledValues({ groupOf, coalitions, permutations: [order, order] }, game);
    const added = (each: Int32Array, player: number) => {
      const [before, after] = [each.indexOf(player), each.indexOf(player) + 1].map((place) => Number(growing(each)[place]));
      return game[after] - game[before];
    };
    points.forEach((each, player) => expect(each).toBeCloseTo((added(order, player) + added(order.toReversed(), player)) / 2, 11));
  });

  it('have no error where pairs agree', () => {
    const additive = Float64Array.from({ length: 2 ** PLAYERS }, (_, mask) => mask);
    const { points, standardErrors } = sample(additive, 4, 1);
    expect([...points]).toEqual([1, 2, 4, 8, 16, 32]);
    expect(standardErrors.every((error) => error === 0)).toBe(true);
  });
});

describe('Sampled values', () => {
  const exact = shapleyValues(game, PLAYERS);
  const samples = Array.from({ length: 400 }, (_, seed) => sample(game, 8, seed));

  it('are right in the mean over seeds', () => {
    exact.forEach((value, player) => {
      const estimates = samples.map(({ points }) => points[player]);
      const spread = Math.sqrt(mean(estimates.map((each) => (each - value) ** 2)) / estimates.length);
      expect(Math.abs(mean(estimates) - value)).toBeLessThan(4 * spread);
    });
  });

  it('state the error that they really have', () => {
    exact.forEach((value, player) => {
      const real = mean(samples.map(({ points }) => (points[player] - value) ** 2));
      const stated = mean(samples.map(({ standardErrors }) => standardErrors[player] ** 2));
      expect(stated / real).toBeGreaterThan(0.8);
      expect(stated / real).toBeLessThan(1.25);
    });
  });

  it('sum to the worth of all less that of none', () => {
    for (const { points } of samples) expect(Math.abs(points.reduce((sum, each) => sum + each, 0) - (game.at(-1)! - game[0]))).toBeLessThan(1e-11);
  });
});
