import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { permutationsOf } from './given-incidents.js';
import { shapleyValues } from './shapley-values.js';

const worths = (players: number) => fc.array(fc.double({ min: 0, max: 100, noNaN: true }), { minLength: 2 ** players, maxLength: 2 ** players });

/** What a player adds, in the mean over all orders. */
function meanAddition(values: readonly number[], players: number, player: number): number {
  const orders = permutationsOf(Array.from({ length: players }, (_, each) => each));
  const additions = orders.map((order) => {
    const others = order.slice(0, order.indexOf(player)).reduce((mask, each) => mask | (1 << each), 0);
    return values[others | (1 << player)] - values[others];
  });
  return additions.reduce((sum, each) => sum + each, 0) / orders.length;
}

describe('Shapley values', () => {
  it('share a pair of gloves as the textbook does', () => {
    // One left glove (player 0), two right ones: a pair is worth 1.
    const values = Float64Array.from({ length: 8 }, (_, mask) => (mask & 1 && mask & 6 ? 1 : 0));
    const [left, right, other] = shapleyValues(values, 3);
    expect([left, right, other]).toEqual([2 / 3, 1 / 6, 1 / 6].map((each) => expect.closeTo(each, 14)));
  });

  it('are the mean of what each player adds over all orders', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 5 }).chain((players) => fc.tuple(fc.constant(players), worths(players))), ([players, values]) => {
        shapleyValues(Float64Array.from(values), players).forEach((points, player) => expect(points).toBeCloseTo(meanAddition(values, players, player), 10));
      }),
    );
  });

  it('are told of every node by itself', () => {
    expect([...shapleyValues(Float64Array.of(0, 1, 4, 6), 1)]).toEqual([4, 5]);
  });

  it('sum to the worth of all less that of none, of twelve players too', () => {
    fc.assert(
      fc.property(worths(12), (values) => {
        const sum = shapleyValues(Float64Array.from(values), 12).reduce((total, each) => total + each, 0);
        expect(Math.abs(sum - (values[4095] - values[0]))).toBeLessThan(1e-10);
      }),
      { numRuns: 20 },
    );
  });

  it('are exactly 0 for who never adds anything', () => {
    fc.assert(
      fc.property(worths(4), (values) => {
        const idle = Float64Array.from({ length: 32 }, (_, mask) => values[mask & 15]);
        expect(shapleyValues(idle, 5)[4]).toBe(0);
      }),
    );
  });
});
