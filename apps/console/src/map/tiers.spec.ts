import fc from 'fast-check';
import { acyclicLanes, arbitraryLanes } from './arbitrary-lanes.js';
import { forwardOrder, type Lanes } from './forward-order.js';
import { tiersOf } from './tiers.js';

const lanesOf = (...pairs: [number, number][]): Lanes => ({ from: Int32Array.from(pairs, ([from]) => from), to: Int32Array.from(pairs, ([, to]) => to), flow: new Float64Array(pairs.length).fill(1) });

describe('Tiers', () => {
  it('go one on from the last supplier', () => {
    expect([...tiersOf(4, lanesOf([0, 1], [1, 2], [0, 2], [2, 3]))]).toEqual([0, 1, 2, 3]);
  });

  it('bring who has no supplier right before the first it supplies', () => {
    expect([...tiersOf(4, lanesOf([0, 1], [1, 2], [3, 2]))]).toEqual([0, 1, 2, 1]);
  });

  it('put who supplies nobody last, and measure its suppliers by that', () => {
    expect([...tiersOf(5, lanesOf([0, 1], [1, 2], [2, 3], [4, 3], [0, 4]))]).toEqual([0, 1, 2, 3, 1]);
    expect([...tiersOf(5, lanesOf([0, 1], [1, 2], [2, 3], [4, 0].toReversed() as [number, number]))]).toEqual([0, 1, 2, 3, 3]);
  });

  it('take a cycle at the one that rather supplies', () => {
    const lanes = { ...lanesOf([0, 1], [1, 0], [1, 2]), flow: Float64Array.of(1, 5, 1) };
    expect([...tiersOf(3, lanes)]).toEqual([1, 0, 1]);
  });

  it('let every lane of a network without cycles go to the right', () => {
    fc.assert(
      fc.property(acyclicLanes, ({ size, lanes }) => {
        const tier = tiersOf(size, lanes);
        lanes.from.forEach((from, lane) => expect(tier[from]).toBeLessThan(tier[lanes.to[lane]]));
      }),
    );
  });

  it('let every lane go to the right that its order calls forward, cycles or not', () => {
    fc.assert(
      fc.property(arbitraryLanes, ({ size, lanes }) => {
        const tier = tiersOf(size, lanes);
        const place = forwardOrder(size, lanes);
        expect([...place].sort((a, b) => a - b)).toEqual([...place.keys()]);
        lanes.from.forEach((from, lane) => {
          if (place[from] < place[lanes.to[lane]]) expect(tier[from]).toBeLessThan(tier[lanes.to[lane]]);
        });
      }),
    );
  });
});
