import { describe, expect, it } from '@jest/globals';
import { DistinctCount } from './distinct-count.js';

function counting(different: number, times = 1): DistinctCount {
  const counter = new DistinctCount();
  for (let time = 0; time < times; time++) for (let index = 0; index < different; index++) counter.add(`PO-${index}`);
  return counter;
}

describe('The count of different texts', () => {
  it.each([0, 1, 1_000, 100_000])('is exact for %i', (different) => {
    expect(counting(different, 2)).toMatchObject({ count: different, exact: true });
  });

  it.each([100_500, 250_000])('is within 3 % for %i, and says that it is no exact one', (different) => {
    const { count, exact } = counting(different);
    expect(exact).toBe(false);
    expect(Math.abs(count / different - 1)).toBeLessThan(0.03);
  });
});
