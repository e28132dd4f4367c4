import { describe, expect, it } from '@jest/globals';
import { type AttributionOptions, planAttribution } from './attribution-plan.js';
import { given, loss, makers } from './given-incidents.js';

/** Incidents on as many nodes. */
function planFor(incidents: number, options?: AttributionOptions) {
  const names = Array.from({ length: incidents }, (_, index) => `n${index}`);
  const { network, scenario } = given({ id: 'many', nodes: makers('idle', ...names) }, { weeks: 2, capacity: names.map((name) => loss(name, name, 0.5)) });
  return planAttribution(network, scenario, options);
}

const bits = (coalition: bigint) => [...coalition.toString(2)].filter((bit) => bit === '1').length;

describe('The plan of an attribution', () => {
  it('lists incidents in UTF-8 order, and which of them act', () => {
    const capacity = [loss('\u{1f3ed}', 'a', 0.5), loss('b', 'a', 0.5), loss('over', 'a', 0.5, -9), loss('\uff21', 'a', 0.5), loss('b', 'a', 0.2)];
    const { network, scenario } = given({ id: 'one', nodes: makers('a') }, { weeks: 2, capacity });
    const { groups, groupOf } = planAttribution(network, scenario);
    expect(groups).toEqual(['b', 'over', '\uff21', '\u{1f3ed}']);
    expect([...groupOf]).toEqual([0, 2, 3]);
  });

  it.each([0, 1, 2, 5, 12])('has all coalitions of %d groups', (count) => {
    const { coalitions, exact, permutations } = planFor(count);
    expect([exact, permutations]).toEqual([true, []]);
    expect(coalitions).toEqual(Array.from({ length: 2 ** count }, (_, mask) => BigInt(mask)));
  });

  it.each([
    [13, 4096, 128],
    [20, 4096, 107],
    [70, 4096, 29],
    [70, 100, 2],
    [12, 64, 2],
    [7, 64, 5],
  ])('samples permutations of %d groups within %d projections: %d pairs', (count, mostProjections, pairs) => {
    const { coalitions, exact, permutations } = planFor(count, { mostProjections });
    expect([exact, permutations.length]).toEqual([false, pairs]);
    expect(coalitions.length).toBeLessThanOrEqual(Math.max(mostProjections, 4 * count - 2));
    expect([coalitions[0], coalitions.at(-1)]).toEqual([0n, 2n ** BigInt(count) - 1n]);
    for (let index = 1; index < coalitions.length; index++) expect(coalitions[index] > coalitions[index - 1]).toBe(true);
  });

  it('takes as many pairs as are asked for', () => {
    const { coalitions, permutations } = planFor(20, { pairs: 3 });
    expect(permutations).toHaveLength(3);
    expect(coalitions.length).toBeLessThanOrEqual(2 + 3 * 2 * 19);
    // From either end of each pair.
    expect(coalitions.filter((coalition) => bits(coalition) === 7).length).toBeLessThanOrEqual(6);
  });

  it('is exact where two pairs would take no less', () => {
    expect([0, 1, 2, 3, 4].map((count) => planFor(count, { mostProjections: 0 }).exact)).toEqual([true, true, true, true, false]);
  });

  it('is exact up to 12 groups, however many projections may be taken', () => {
    expect(planFor(13, { mostProjections: Infinity }).exact).toBe(false);
  });

  it('follows its seed', () => {
    expect(planFor(13, { seed: 1 })).toEqual(planFor(13, { seed: 1 }));
    expect(planFor(13, { seed: 1 })).not.toEqual(planFor(13));
  });

  it('crosses threads', () => {
    expect(structuredClone(planFor(13))).toEqual(planFor(13));
  });

  it.each([[{ pairs: 1 }], [{ pairs: 2.5 }], [{ mostProjections: NaN }]])('is refused for %j', (options) => {
    expect(() => planFor(2, options)).toThrow(RangeError);
  });
});
