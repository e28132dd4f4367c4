import fc from 'fast-check';
import { kindedLanes } from './arbitrary-lanes.js';
import { orderWithinTiers } from './tier-order.js';
import { tiersOf } from './tiers.js';

const none = { from: new Int32Array(0), to: new Int32Array(0), flow: new Float64Array(0) };
const lanesOf = (...pairs: [number, number][]) => ({ from: Int32Array.from(pairs, ([from]) => from), to: Int32Array.from(pairs, ([, to]) => to), flow: new Float64Array(pairs.length) });

describe('The order within tiers', () => {
  it('follows the neighbours', () => {
    expect(orderWithinTiers({ size: 6, lanes: lanesOf([0, 5], [1, 4], [2, 3]), tier: Int32Array.of(0, 0, 0, 1, 1, 1), kind: [] })).toEqual([[0, 1, 2], [5, 4, 3]]);
  });

  it('keeps a kind together where lanes would part it', () => {
    const lanes = lanesOf([0, 3], [1, 4], [2, 5]);
    expect(orderWithinTiers({ size: 6, lanes, tier: Int32Array.of(0, 0, 0, 1, 1, 1), kind: [undefined, undefined, undefined, 'a', 'b', 'a'] })[1]).not.toEqual([3, 4, 5]);
  });

  it('does not mingle kinds that stand in the same middle', () => {
    expect(orderWithinTiers({ size: 4, lanes: none, tier: new Int32Array(4), kind: ['a', 'b', 'b', 'a'] })[0].map((node) => 'abba'[node]).join('')).toMatch(/aabb|bbaa/);
  });

  it('has every node once, in its tier, and its kind without a gap', () => {
    fc.assert(
      fc.property(kindedLanes, ({ size, lanes, kind }) => {
        const tier = tiersOf(size, lanes);
        const order = orderWithinTiers({ size, lanes, tier, kind });
        expect(order.flat().sort((a, b) => a - b)).toEqual([...Array(size).keys()]);
        order.forEach((nodes, each) => {
          for (const node of nodes) expect(tier[node]).toBe(each);
          const runs = nodes.map((node) => kind[node]).filter((name, place, all) => name !== undefined && (place === 0 || all[place - 1] !== name));
          expect(new Set(runs).size).toBe(runs.length);
        });
      }),
    );
  });
});
