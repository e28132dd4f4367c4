import { describe, expect, it } from '@jest/globals';
import type { ScoredScenario } from '../facts/disturbances.js';
import { actingDisturbances } from './acting-disturbances.js';
import { anyCase, exposuresOf, given } from './given-incidents.js';

const { network, scenario } = given(
  {
    id: 'pair',
    nodes: [{ id: 'fab', cycleWeeks: 2 }, { id: 'chip', demand: 10 }],
    requirements: [{ node: 'chip', input: 'wafer' }],
    supplies: [{ from: 'fab', to: 'chip', input: 'wafer', share: 1, leadWeeks: 3 }],
  },
  { weeks: 4 },
);

const loss = { incident: 'quake', node: 'fab', remaining: 0.5, startWeek: 0, fullWeeks: 1, rampWeeks: 0, scrap: 0 };
const late = { incident: 'ports', from: 'fab', startWeek: 0, weeks: 1, delayWeeks: 1, yield: 1 };

const acts = ({ capacity = [], lanes = [] }: { capacity?: ScoredScenario['capacity']; lanes?: ScoredScenario['lanes'] }): boolean => {
  const acting = actingDisturbances(network, { ...scenario, capacity, lanes });
  return acting.capacity.length + acting.lanes.length > 0;
};

describe('A loss of capacity acts', () => {
  it.each([
    ['in week 0', {}, true],
    ['when it is over as week 0 begins', { startWeek: -1 }, false],
    ['while its ramp reaches into week 0', { startWeek: -1, rampWeeks: 0.1 }, true],
    ['in a part of the last week', { startWeek: 3.9 }, true],
    ['after the last week', { startWeek: 4 }, false],
    ['when all remains', { remaining: 1 }, false],
    ['when all remains but goods in process are scrapped', { remaining: 1, scrap: 0.1 }, true],
    ['for no time at all', { startWeek: 2, fullWeeks: 0 }, false],
    ['for no time at all but goods in process are scrapped', { startWeek: 2, fullWeeks: 0, scrap: 0.1 }, true],
    ['when it scraps on the eve of week 0 and is over', { startWeek: -0.5, fullWeeks: 0.2, scrap: 0.1 }, true],
    ['when it scrapped before that', { startWeek: -1, fullWeeks: 0.2, scrap: 0.1 }, false],
  ])('%s: %j: %s', (_, change, expected) => {
    expect(acts({ capacity: [{ ...loss, ...change }] })).toBe(expected);
  });
});

describe('A lane disturbance acts', () => {
  it.each([
    ['in week 0', {}, true],
    ['when it is over as week 0 begins', { startWeek: -1 }, false],
    ['after the last week', { startWeek: 4 }, false],
    ['without delay or loss', { delayWeeks: 0 }, false],
    ['without delay but with a loss', { delayWeeks: 0, yield: 0.9 }, true],
    ['where no lane matches', { to: 'fab' }, false],
    ['from a node that the network does not know', { from: 'nowhere' }, false],
  ])('%s: %j: %s', (_, change, expected) => {
    expect(acts({ lanes: [{ ...late, ...change }] })).toBe(expected);
  });
});

describe('What does not act', () => {
  it('changes no bit of any exposure when it is left out', () => {
    anyCase((drawn) => {
      expect(exposuresOf(drawn.network, actingDisturbances(drawn.network, drawn.scenario))).toEqual(exposuresOf(drawn.network, drawn.scenario));
    }, 150);
  });
});
