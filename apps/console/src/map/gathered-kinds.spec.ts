import fc from 'fast-check';
import { kindedLanes } from './arbitrary-lanes.js';
import type { Lanes } from './forward-order.js';
import { gatherKinds } from './gathered-kinds.js';
import { tiersOf } from './tiers.js';

const lanesOf = (...pairs: [number, number][]): Lanes => ({ from: Int32Array.from(pairs, ([from]) => from), to: Int32Array.from(pairs, ([, to]) => to), flow: new Float64Array(pairs.length).fill(1) });
const gathered = (kinds: string, lanes: Lanes) => [...gatherKinds(tiersOf(kinds.length, lanes), lanes, [...kinds])];
const countsOf = (tier: Int32Array, kind: readonly (string | undefined)[]) => (wanted: string | undefined, at: number) => kind.filter((each, node) => each === wanted && tier[node] === at).length;

describe('Kinds gathered in tiers', () => {
  it('bring a node that is made early to the right, where its kind stands', () => {
    // w, m, a, a, s, b: the last accelerator needs no memory, and stood with it.
    const lanes = lanesOf([0, 1], [1, 2], [1, 3], [2, 4], [3, 4], [0, 5], [5, 6], [4, 6]);
    expect([...tiersOf(7, lanes)]).toEqual([0, 1, 2, 2, 3, 1, 4]);
    expect(gathered('wmaasab', lanes)).toEqual([0, 1, 2, 2, 3, 2, 4]);
  });

  it('bring a node to the left, after its suppliers', () => {
    const lanes = lanesOf([0, 2], [1, 2], [3, 4], [2, 4], [4, 5]);
    expect([...tiersOf(6, lanes)]).toEqual([0, 0, 1, 1, 2, 3]);
    expect(gathered('rrwrab', lanes)).toEqual([0, 0, 1, 0, 2, 3]);
  });

  it('of two tiers with as many of a kind choose the one with less besides', () => {
    const lanes = lanesOf([0, 1], [1, 2], [3, 2], [4, 2]);
    expect([...tiersOf(5, lanes)]).toEqual([0, 1, 2, 1, 1]);
    expect(gathered('rwbrw', lanes)).toEqual([0, 1, 2, 0, 1]);
  });

  it('move whole chains, each node after its customers', () => {
    const lanes = lanesOf([0, 1], [1, 2], [2, 3], [3, 4], [0, 5], [5, 6], [6, 4], [0, 7], [7, 8], [8, 4]);
    // 5 and 6 stand with 1 and 2 at first, and so do 7 and 8 of the kinds that stand one further.
    expect(gatherKinds(Int32Array.of(0, 1, 2, 3, 4, 1, 2, 2, 3), lanes, [...'rxyzbyzyz'])).toEqual(Int32Array.of(0, 1, 2, 3, 4, 2, 3, 2, 3));
  });

  it('let every lane still go to the right that did, and leave no tier empty', () => {
    fc.assert(
      fc.property(kindedLanes, ({ size, lanes, kind }) => {
        const before = tiersOf(size, lanes);
        const after = gatherKinds(before, lanes, kind);
        lanes.from.forEach((from, lane) => {
          if (before[from] < before[lanes.to[lane]]) expect(after[from]).toBeLessThan(after[lanes.to[lane]]);
        });
        expect(new Set(after)).toEqual(new Set(before));
      }),
    );
  });

  it('move nobody to where fewer of its kind stood, nor who has none', () => {
    fc.assert(
      fc.property(kindedLanes, ({ size, lanes, kind }) => {
        const before = tiersOf(size, lanes);
        const after = gatherKinds(before, lanes, kind);
        const stood = countsOf(before, kind);
        after.forEach((each, node) => {
          if (kind[node] === undefined) expect(each).toBe(before[node]);
          else expect(stood(kind[node], each)).toBeGreaterThanOrEqual(stood(kind[node], before[node]));
        });
      }),
    );
  });
});
