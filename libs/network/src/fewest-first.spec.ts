import { describe, expect, it } from '@jest/globals';
import { FewestFirst } from './fewest-first.js';

const taken = (queue: FewestFirst): number[] => {
  const order: number[] = [];
  for (let vertex = queue.next(); vertex >= 0; vertex = queue.next()) order.push(vertex);
  return order;
};

describe('a queue of the fewest first', () => {
  it('takes every vertex once, by its count', () => {
    const counts = [3, 0, 7, 1, 3];
    expect(taken(new FewestFirst(5, (vertex) => counts[vertex]))).toEqual([1, 3, 0, 4, 2]);
  });

  it('follows counts that change while they wait', () => {
    const counts = [5, 6, 7];
    const queue = new FewestFirst(3, (vertex) => counts[vertex]);
    counts[2] = 0;
    queue.put(2);
    counts[0] = 9;
    queue.put(0);
    expect(taken(queue)).toEqual([2, 1, 0]);
  });

  it('finds a vertex that moved away and came back, once', () => {
    const counts = [2, 3];
    const queue = new FewestFirst(2, (vertex) => counts[vertex]);
    for (const count of [4, 2, 4, 2]) {
      counts[0] = count;
      queue.put(0);
    }
    expect(taken(queue)).toEqual([0, 1]);
  });

  it('does not tell apart what is very large', () => {
    const counts = [1e9, 5000, 1];
    expect(taken(new FewestFirst(3, (vertex) => counts[vertex])).sort()).toEqual([0, 1, 2]);
  });

  it('is empty without vertices', () => {
    expect(new FewestFirst(0, () => 0).next()).toBe(-1);
  });
});
