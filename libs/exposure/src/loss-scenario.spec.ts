import { describe, expect, it } from '@jest/globals';
import { parseNetwork } from '@chokepoint/network';
import { lossScenario } from './loss-scenario.js';
import { project } from './projection/project.js';
import { unmetValue } from './scores/unmet-value.js';

const network = parseNetwork({
  id: 'chain',
  nodes: [{ id: 'plant', ttrWeeks: 3 }, { id: 'buyer', demand: 10, value: 7 }],
  requirements: [{ node: 'buyer', input: 'part' }],
  supplies: [{ from: 'plant', to: 'buyer', input: 'part', share: 1 }],
}).compiled!;

describe('The loss of nodes', () => {
  it('lasts as long as each takes to recover, whole and without a ramp', () => {
    expect(lossScenario(network, [0])).toMatchObject({ weeks: 52, fromWeek: 0, capacity: [{ node: 'plant', remaining: 0, fullWeeks: 3, rampWeeks: 0, scrap: 0 }], lanes: [] });
  });

  it('lasts as long as it is told to', () => {
    expect(lossScenario(network, [0], () => 5).capacity[0].fullWeeks).toBe(5);
  });

  it('costs the value of every unit of demand that is not met', () => {
    expect(unmetValue(network, project(network, lossScenario(network, [0])))).toBeCloseTo(3 * 10 * 7, 9);
    expect(unmetValue(network, project(network, lossScenario(network, [])))).toBe(0);
  });
});
