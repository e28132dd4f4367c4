import { networkDocuments } from '@chokepoint/network/testing';
import { project, unmetValue } from '@chokepoint/exposure';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { compiled, day, fabNetwork, factsOf, stopped } from './given-incidents.js';
import { projectedIncidentLoss } from './projected-loss.js';

const twoWeeks = factsOf(stopped('fab', 'fire', { until: day(14) }));

describe('the projected loss of an incident', () => {
  it('is what final demand goes without: two weeks of it where a sole supplier stands still for two', () => {
    const loss = projectedIncidentLoss(fabNetwork(), twoWeeks, 'fire');
    expect(loss.buyers).toBeCloseTo(20 + 2, 9);
    expect(loss.otherUse).toBeCloseTo(8, 9);
    expect(loss.value).toBeCloseTo(20 * 100 + 2 * 10 + 8, 9);
    expect(loss.weeks).toBeCloseTo(22 / 12, 9);
  });

  it('names the buyer that misses most of its own demand, not the largest', () => {
    const foundry = projectedIncidentLoss(fabNetwork(), factsOf(stopped('foundry', 'fire', { until: day(14) })), 'fire');
    expect(foundry.hardestHit).toEqual({ node: 'lab', weeks: expect.closeTo(1, 9) });
    expect(foundry.weeks).toBeCloseTo(2 / 12, 9);
    expect(foundry.otherUse).toBe(0);
  });

  it('is nothing where the network knows no part of it, and where nothing is taken', () => {
    const facts = factsOf(stopped('fab14', 'fire'), stopped('fab', 'drill', { remaining: 1 }), stopped('spare', 'flood'));
    for (const incident of ['fire', 'drill', 'flood']) {
      expect(projectedIncidentLoss(fabNetwork(), facts, incident)).toMatchObject({ value: 0, buyers: 0, weeks: 0, otherUse: 0, hardestHit: null });
    }
  });

  it('leaves out what a standing shortage costs anyway', () => {
    const { document } = fabNetwork();
    const short = fabNetwork({ nodes: document.nodes.map((node) => (node.id === 'fab' ? { ...node, capacity: 7.5 } : node)) });
    expect(projectedIncidentLoss(short, factsOf(stopped('fab', 'drill', { remaining: 1 })), 'drill').value).toBe(0);
    const loss = projectedIncidentLoss(short, twoWeeks, 'fire');
    expect(loss.buyers + loss.otherUse).toBeLessThan(22 + 8 - 10);
    expect(loss.value).toBeGreaterThan(0);
  });

  it('is the unmet value of the projection, on any network without a standing shortage', () => {
    const cases = fc.tuple(networkDocuments(), fc.nat(), fc.double({ min: 0, max: 1, noNaN: true }));
    fc.assert(
      fc.property(cases, ([document, pick, remaining]) => {
        const network = compiled(document);
        const node = network.nodeIds[pick % network.nodeCount];
        const loss = projectedIncidentLoss(network, factsOf(stopped(node, 'fire', { remaining, until: day(30) })), 'fire');
        const expected = unmetValue(network, project(network, loss.scenario));
        expect(Math.abs(loss.value - expected)).toBeLessThanOrEqual(1e-5 * (1 + expected));
        expect(loss.value).toBeGreaterThanOrEqual(0);
      }),
      { numRuns: 100 },
    );
  });
});
