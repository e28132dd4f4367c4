import { describe, expect, it } from '@jest/globals';
import { orders, shuffles } from './permutations.js';

describe('all orders', () => {
  it.each([
    [1, 1],
    [3, 6],
    [4, 24],
    [6, 720],
  ])('of %d values are %d, each once', (size, all) => {
    const found = new Set(Array.from(orders(Array.from({ length: size }, (_, place) => place)), (order) => order.join()));
    expect(found.size).toBe(all);
    expect([...orders(Array.from({ length: size }))].length).toBe(all);
  });
});

describe('shuffles', () => {
  const drawn = Array.from(shuffles([1, 2, 3, 4], 12_000), (order) => [...order]);

  it('hold every value once', () => {
    expect(drawn.every((order) => order.toSorted().join() === '1,2,3,4')).toBe(true);
  });

  it('come out alike each time', () => {
    expect(Array.from(shuffles([1, 2, 3, 4], 12_000), (order) => [...order])).toEqual(drawn);
  });

  it('leave each value where it was in one of four', () => {
    const stayed = drawn.slice(1).flatMap((order, place) => order.map((value, at) => value === drawn[place][at])).filter(Boolean).length;
    expect(stayed / (4 * drawn.length)).toBeCloseTo(1 / 4, 1);
  });

  it('prefer no order: each of the 24 comes about 500 times', () => {
    const counts = Map.groupBy(drawn, (order) => order.join());
    expect(counts.size).toBe(24);
    // Six standard deviations of a binomial count
    for (const { length } of counts.values()) expect(Math.abs(length - 500)).toBeLessThan(6 * Math.sqrt(500));
  });
});
