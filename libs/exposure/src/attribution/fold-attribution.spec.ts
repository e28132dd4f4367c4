import { describe, expect, it } from '@jest/globals';
import { attribute } from './attribute.js';
import { planAttribution } from './attribution-plan.js';
import { coalitionExposures } from './coalition-exposures.js';
import { foldAttribution } from './fold-attribution.js';
import { given, loss } from './given-incidents.js';
import { shapleyValues } from './shapley-values.js';

/** Thirteen inputs of one product, each late or lost in part, and an incident that is over: what each does depends on all others. */
const INPUTS = Array.from({ length: 13 }, (_, index) => `input-${index}`);
const drawn = given(
  {
    id: 'thirteen',
    nodes: [{ id: 'product', demand: 10, capacity: 9.5 }, ...INPUTS.map((id) => ({ id }))],
    requirements: INPUTS.map((input, index) => ({ node: 'product', input, criticality: index % 3 ? 1 : 0.6, stockWeeks: (index % 4) / 4 })),
    supplies: INPUTS.map((input, index) => ({ from: input, to: 'product', input, share: 1, leadWeeks: index % 2 })),
  },
  { weeks: 6, capacity: [...INPUTS.map((input, index) => loss(`at-${input}`, input, ((index * 5) % 13) / 13, (index * 3) % 5)), loss('over', 'product', 0, -3)] },
);

describe('An attribution to thirteen incidents', () => {
  const { network, scenario } = drawn;
  const sampled = attribute(network, scenario);
  const nodes = network.nodeCount;

  it('is sampled, and says how far it may be off', () => {
    expect(sampled.exact).toBe(false);
    expect(sampled.projections).toBeLessThanOrEqual(4096);
    expect(sampled.standardErrors).toHaveLength(sampled.points.length);
    expect(sampled.standardError).toBe(Math.max(...sampled.standardErrors!));
    expect(sampled.standardError).toBeGreaterThan(0);
    expect(sampled.standardError).toBeLessThan(1);
  });

  it('is as near to the exact one as it says', () => {
    const plan = { ...planAttribution(network, scenario), coalitions: Array.from({ length: 2 ** 13 }, (_, mask) => BigInt(mask)) };
    const exact = shapleyValues(coalitionExposures(network, scenario, plan, 0, 2 ** 13), 13);
    const errors = Array.from(exact, (points, index) => Math.abs(points - sampled.points[index]));
    errors.forEach((error, index) => expect(error).toBeLessThanOrEqual(4 * sampled.standardErrors![index] + 1e-12));
    expect(Math.max(...errors)).toBeGreaterThan(0);
  });

  it('sums to active exposure to rounding', () => {
    for (let node = 0; node < nodes; node++) {
      const sum = sampled.groups.reduce((total, _, group) => total + sampled.points[group * nodes + node], sampled.standing[node]);
      expect(Math.abs(sum - sampled.active[node])).toBeLessThan(1e-9);
    }
    expect(sampled.standing[0]).toBeCloseTo(5, 9);
  });

  it('gives nothing, for certain, to an incident that cannot act', () => {
    const over = sampled.groups.indexOf('over');
    expect(sampled.points.subarray(over * nodes, (over + 1) * nodes).every((points) => points === 0)).toBe(true);
    expect(sampled.standardErrors!.subarray(over * nodes, (over + 1) * nodes).every((error) => error === 0)).toBe(true);
  });

  it('gives exactly nothing to an incident at a node that it never moves', () => {
    const { groups, points } = sampled;
    expect(points[groups.indexOf('at-input-1') * nodes + network.nodeIndex.get('input-2')!]).toBe(0);
  });
});

describe('Folding', () => {
  it('takes the values of all coalitions and no others', () => {
    const plan = planAttribution(drawn.network, drawn.scenario, { pairs: 2 });
    expect(() => foldAttribution(plan, new Float64Array(plan.coalitions.length * 14 - 1))).toThrow(RangeError);
  });

  it('of an exact plan states no error', () => {
    const { network, scenario } = drawn;
    const few = { ...scenario, capacity: scenario.capacity.slice(0, 3) };
    const { exact, standardError, standardErrors, projections } = attribute(network, few);
    expect([exact, standardError, standardErrors, projections]).toEqual([true, 0, undefined, 8]);
  });
});
