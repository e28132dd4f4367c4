import { describe, expect, it } from '@jest/globals';
import { randomPermutations } from './permutations.js';

const text = (permutations: readonly Int32Array[]) => permutations.map((order) => order.join(''));

describe('Random permutations', () => {
  it('have every player once', () => {
    for (const order of randomPermutations(70, 20, 1)) expect([...order].sort((a, b) => a - b)).toEqual(Array.from({ length: 70 }, (_, player) => player));
  });

  it('are the same for the same seed, and others for another', () => {
    expect(text(randomPermutations(9, 5, 7))).toEqual(text(randomPermutations(9, 5, 7)));
    expect(text(randomPermutations(9, 5, 7))).not.toEqual(text(randomPermutations(9, 5, 8)));
  });

  it('do not change when more are asked for', () => {
    expect(text(randomPermutations(9, 8, 7)).slice(0, 5)).toEqual(text(randomPermutations(9, 5, 7)));
  });

  it('all come about equally often', () => {
    const counts = new Map<string, number>();
    for (const order of text(randomPermutations(4, 24_000, 1953))) counts.set(order, (counts.get(order) ?? 0) + 1);
    expect(counts.size).toBe(24);
    // χ² of 23 degrees of freedom: 49.7 is passed once in a thousand seeds.
    expect([...counts.values()].reduce((sum, count) => sum + (count - 1000) ** 2 / 1000, 0)).toBeLessThan(49.7);
  });
});
