import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { ProjectionWorkspace } from '../projection/projection-workspace.js';
import { attribute } from './attribute.js';
import { type AttributionOptions, planAttribution } from './attribution-plan.js';
import { coalitionExposures } from './coalition-exposures.js';
import { foldAttribution } from './fold-attribution.js';
import { type Case, cases, given, loss, makers } from './given-incidents.js';

/** As several threads would do it, each with a workspace of its own, ranges from last to first. */
function inRanges({ network, scenario }: Case, cuts: readonly number[], options: AttributionOptions) {
  const plan = planAttribution(network, scenario, options);
  const ends = [...new Set([0, ...cuts.map((cut) => Math.floor(cut * plan.coalitions.length)), plan.coalitions.length])].sort((a, b) => a - b);
  const workspaces = [new ProjectionWorkspace(network), new ProjectionWorkspace(network)];
  const values = new Float64Array(plan.coalitions.length * network.nodeCount);
  for (let range = ends.length - 2; range >= 0; range--) {
    const [from, to] = [ends[range], ends[range + 1]];
    values.set(coalitionExposures(network, scenario, structuredClone(plan), from, to, workspaces[range % 2]), from * network.nodeCount);
  }
  return foldAttribution(plan, values);
}

const cut = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });

describe('Work cut into ranges', () => {
  it.each([
    ['exact', {}],
    ['sampled', { mostProjections: 0, pairs: 4 }],
  ])('gives the same bits as one thread, %s', (_, options) => {
    fc.assert(
      fc.property(cases, fc.array(cut, { maxLength: 5 }), (drawn, cuts) => {
        expect(inRanges(drawn, cuts, options)).toEqual(attribute(drawn.network, drawn.scenario, options));
      }),
      { numRuns: 40, seed: 1953 },
    );
  });
});

describe('A range', () => {
  const { network, scenario } = given({ id: 'two', nodes: makers('a', 'b') }, { weeks: 1, capacity: [loss('quake', 'a', 0.5), loss('strike', 'b', 0.4)] });
  const plan = planAttribution(network, scenario);
  const rounded = (values: Float64Array) => Array.from(values, (value) => Number(value.toFixed(9)));

  it('has the exposures of its coalitions, row by row', () => {
    expect(rounded(coalitionExposures(network, scenario, plan, 0, 4))).toEqual([0, 0, 50, 0, 0, 60, 50, 60]);
    expect(rounded(coalitionExposures(network, scenario, plan, 2, 3))).toEqual([0, 60]);
    expect(coalitionExposures(network, scenario, plan, 2, 2)).toHaveLength(0);
  });

  it.each([[0, 5], [-1, 2], [3, 2], [NaN, 2]])('from %d to %d is refused', (from, to) => {
    expect(() => coalitionExposures(network, scenario, plan, from, to)).toThrow(RangeError);
  });
});
