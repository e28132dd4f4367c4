import { parseNetwork } from './parse-network.js';
import { standingShortages } from './standing-shortages.js';

const shortages = (capacity: number, demand: number) => [...standingShortages(parseNetwork({ id: 'n', nodes: [{ id: 'a', capacity, demand }, { id: 'b', demand: 1 }] }).compiled!)];

describe('standing shortages', () => {
  it('name the nodes whose capacity is below their baseline', () => {
    expect(shortages(6, 8)).toEqual([['a', 0.75]]);
    expect(shortages(0, 8)).toEqual([['a', 0]]);
  });

  it('are none where capacity is the baseline, to rounding', () => {
    expect(shortages(0.3, 0.1 + 0.2)).toEqual([]);
    expect(shortages(0, 0)).toEqual([]);
  });
});
