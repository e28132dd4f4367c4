import { describe, expect, it } from '@jest/globals';
import { networkLookup } from '../facts/network-lookup.js';
import { disturbancesAt } from '../facts/disturbances.js';
import { FactSet } from '../facts/fact-set.js';
import { at, capacityReported, day, delayed, ordered } from '../facts/given-facts.js';
import { attribute } from './attribute.js';
import { anyCase, exposuresOf, given, loss, makers, meanOverOrders, pointsOf } from './given-incidents.js';

const twoInputs = {
  id: 'two-inputs',
  nodes: [{ id: 'fab', capacity: 10 }, { id: 'memory', capacity: 10 }, { id: 'chip', demand: 10, capacity: 10 }],
  requirements: [{ node: 'chip', input: 'wafer' }, { node: 'chip', input: 'hbm' }],
  supplies: [{ from: 'fab', to: 'chip', input: 'wafer', share: 1 }, { from: 'memory', to: 'chip', input: 'hbm', share: 1 }],
};

describe('Two incidents', () => {
  it('on one node share what they do together', () => {
    // Alone they take 50 and 60, together 1 − 0.5 · 0.4.
    const drawn = given({ id: 'one', nodes: makers('fab') }, { weeks: 1, capacity: [loss('quake', 'fab', 0.5), loss('strike', 'fab', 0.4)] });
    const { quake, strike } = pointsOf(drawn, attribute(drawn.network, drawn.scenario));
    expect(quake.fab).toBeCloseTo((50 + (80 - 60)) / 2, 12);
    expect(strike.fab).toBeCloseTo((60 + (80 - 50)) / 2, 12);
  });

  it('on two inputs share the chokepoint: the lesser takes nothing where the greater is', () => {
    const drawn = given(twoInputs, { weeks: 1, capacity: [loss('quake', 'fab', 0.5), loss('strike', 'memory', 0.4)] });
    const { quake, strike } = pointsOf(drawn, attribute(drawn.network, drawn.scenario));
    expect(quake.chip).toBeCloseTo((50 + 0) / 2, 12);
    expect(strike.chip).toBeCloseTo((60 + (60 - 50)) / 2, 12);
    expect([quake.memory, strike.fab]).toEqual([0, 0]);
    expect([quake.fab, strike.memory]).toEqual([expect.closeTo(50, 12), expect.closeTo(60, 12)]);
  });

  it('that do the same contribute the same', () => {
    const drawn = given(twoInputs, { weeks: 1, capacity: [loss('quake', 'fab', 0.3), loss('strike', 'memory', 0.3)] });
    const { quake, strike } = pointsOf(drawn, attribute(drawn.network, drawn.scenario));
    expect(quake.chip).toBe(strike.chip);
    expect(quake.chip).toBeCloseTo(35, 12);
  });
});

describe('An attribution', () => {
  it('takes all that an incident disturbs as one, capacity and lanes', () => {
    const lanes = [{ incident: 'quake', from: 'memory', weeks: 1, yield: 0.4 }];
    const drawn = given(twoInputs, { weeks: 1, capacity: [loss('quake', 'fab', 0.5)], lanes });
    const { groups, points, projections } = attribute(drawn.network, drawn.scenario);
    expect([groups, projections]).toEqual([['quake'], 2]);
    expect(points[drawn.network.nodeIndex.get('chip')!]).toBeCloseTo(60, 12);
  });

  it('lists incidents that cannot act, with nothing, and takes no projection for them', () => {
    const drawn = given(twoInputs, { weeks: 1, capacity: [loss('quake', 'fab', 0.5), loss('over', 'fab', 0, -1)] });
    const unmatched = { incident: 'unmatched', from: 'chip', startWeek: 0, weeks: 1, delayWeeks: 3, yield: 0 };
    const attribution = attribute(drawn.network, { ...drawn.scenario, lanes: [unmatched] });
    const { quake, ...others } = pointsOf(drawn, attribution);
    expect(others).toEqual({ over: { fab: 0, memory: 0, chip: 0 }, unmatched: { fab: 0, memory: 0, chip: 0 } });
    expect(quake.chip).toBeCloseTo(50, 12);
    expect(attribution.projections).toBe(2);
  });

  it('of nothing is the standing exposure', () => {
    const short = { id: 'short', nodes: [{ id: 'fab', demand: 10, capacity: 9 }] };
    const drawn = given(short, { weeks: 3 });
    const { groups, points, standing, active } = attribute(drawn.network, drawn.scenario, { mostProjections: 0 });
    expect([groups, points.length]).toEqual([[], 0]);
    expect(standing[0]).toBeCloseTo(10, 12);
    expect(active).toEqual(standing);
  });

  it('keeps a standing shortage out of what incidents contribute', () => {
    const short = { id: 'short', nodes: [{ id: 'fab', demand: 10, capacity: 8 }] };
    const drawn = given(short, { weeks: 1, capacity: [loss('quake', 'fab', 0.5)] });
    const { points, standing, active } = attribute(drawn.network, drawn.scenario);
    expect([points[0], standing[0], active[0]]).toEqual([40, 20, 60].map((each) => expect.closeTo(each, 12)));
  });
});

describe('From reports', () => {
  const NOW = at('2025-03-05T00:00:00Z');
  const WEEK_MS = 7 * 864e5;
  const attributed = (document: Parameters<typeof given>[0], ...all: Parameters<FactSet['hold']>[0][]) => {
    const facts = new FactSet();
    all.forEach((fact) => facts.hold(fact));
    const { network } = given(document, {});
    const { scenario } = disturbancesAt(facts, NOW, networkLookup(network));
    return pointsOf({ network, scenario }, attribute(network, scenario));
  };
  const now = { time: '2025-03-05T00:00:00Z' };

  it('a rumour contributes half of what it tells, and an incident that is over nothing where nothing is left of it', () => {
    const points = attributed(
      { id: 'one', nodes: makers('fab') },
      capacityReported({ node: 'fab', incident: 'rumour', status: 'potential', remaining: 0, start: NOW, until: NOW + WEEK_MS }, now),
      capacityReported({ node: 'fab', incident: 'over', status: 'restored', remaining: 0, start: NOW - 3 * WEEK_MS, until: NOW - WEEK_MS }, now),
    );
    const weights = Array.from({ length: 52 }, (_, week) => 2 ** (-week / 13)).reduce((sum, weight) => sum + weight, 0);
    expect(points).toEqual({ over: { fab: 0 }, rumour: { fab: expect.closeTo(50 / weights, 10) } });
  });

  it('a drifting lane is a group of its own, beside the incident on the same lane', () => {
    const points = attributed(
      twoInputs,
      ordered({ lane: ['fab', 'chip', 'wafer'], promised: '2025-01-01' }),
      ordered({ lane: ['memory', 'chip', 'hbm'], promised: '2025-01-20' }),
      delayed({ from: 'fab', incident: 'ports', status: 'confirmed', delayDays: 7, start: day(0) }, now),
    );
    expect(Object.keys(points)).toEqual(['drift:fab/chip/wafer', 'drift:memory/chip/hbm', 'ports']);
    expect(points['drift:fab/chip/wafer'].chip).toBeGreaterThan(0);
    expect(points['drift:memory/chip/hbm'].chip).toBeGreaterThan(0);
  });
});

describe('Of any network and scenario', () => {
  it('contributions are what incidents add, in the mean over all orders in which they may come', () => {
    anyCase((drawn) => {
      const { groups, points, exact } = attribute(drawn.network, drawn.scenario);
      expect(exact).toBe(true);
      expect(farthest(points, meanOverOrders(drawn, groups))).toBeLessThan(1e-9);
    }, 40);
  });

  it.each([
    ['exact', { mostProjections: 4096 }],
    ['sampled', { mostProjections: 0, pairs: 3 }],
  ])('contributions and standing exposure sum to the active, %s', (_, options) => {
    anyCase(({ network, scenario }) => {
      const { groups, points, standing, active } = attribute(network, scenario, options);
      const sums = standing.map((sum, node) => groups.reduce((total, _name, group) => total + points[group * network.nodeCount + node], sum));
      expect(farthest(sums, active)).toBeLessThan(1e-9);
    }, 100);
  });

  it('active and standing exposure are those of the scenario and of none, bit for bit', () => {
    anyCase(({ network, scenario }) => {
      const { standing, active } = attribute(network, scenario);
      expect(active).toEqual(exposuresOf(network, scenario));
      expect(standing).toEqual(exposuresOf(network, { ...scenario, capacity: [], lanes: [] }));
    });
  });

  it('contributions depend on neither the order of disturbances nor the names of incidents', () => {
    anyCase(({ network, scenario }) => {
      const renamed = <D extends { incident: string }>(disturbances: readonly D[]) => disturbances.map((each) => ({ ...each, incident: mirrored(each.incident) })).reverse();
      const plain = pointsOf({ network, scenario }, attribute(network, scenario));
      const other = pointsOf({ network, scenario }, attribute(network, { ...scenario, capacity: renamed(scenario.capacity), lanes: renamed(scenario.lanes) }));
      for (const [incident, points] of Object.entries(plain)) {
        for (const [node, each] of Object.entries(points)) expect(Math.abs(each - other[mirrored(incident)][node])).toBeLessThan(1e-9);
      }
    });
  });
});

const mirrored = (incident: string): string => [...incident].map((letter) => String.fromCodePoint(0x20000 - letter.codePointAt(0)!)).join('');

function farthest(one: Float64Array, other: Float64Array): number {
  expect(one.length).toBe(other.length);
  return one.reduce((most, each, index) => Math.max(most, Math.abs(each - other[index])), 0);
}
