import { scoreAt } from '@chokepoint/exposure';
import { describe, expect, it } from '@jest/globals';
import { inputOf, stop } from './given-network.js';
import { attributionOf, worstMoments } from './worst-moments.js';

const dayOf = (moment: number) => new Date(moment).toISOString();

describe('the worst moment of a node', () => {
  const { network, facts } = inputOf(stop('n5', 'flood', '2023-03-01', 2), stop('n5', 'fire', '2025-03-01', 8), stop('h100', 'recall', '2025-03-03', 40));
  const [apple, google] = ['apple', 'google'].map((id) => network.nodeIndex.get(id)!);
  const moments = worstMoments(network, facts, [apple, google], '2025-06-30');

  it('is the end of the day on which it scores highest', () => {
    expect(moments.map(({ node, asOf }) => [node, dayOf(asOf)])).toEqual([
      [apple, '2025-03-03T23:59:59.999Z'],
      [google, '2025-03-03T23:59:59.999Z'],
    ]);
    for (const { node, asOf, exposure } of moments) expect(exposure).toBe(scoreAt(network, facts, asOf).scores[node].exposure);
  });

  it('misses no day, however far back', () => {
    const [first] = worstMoments(network, facts, [apple], '2023-12-31');
    expect(dayOf(first.asOf)).toBe('2023-03-01T23:59:59.999Z');
  });

  it('is none of a node that never had any exposure', () => {
    expect(worstMoments(network, facts, [network.nodeIndex.get('n3')!], '2025-06-30')).toEqual([]);
  });

  it('is attributed to its incidents, exactly', () => {
    const { groups, points, standing, active, exact } = attributionOf(network, facts, moments[0]);
    const parts = groups.map((_, group) => points[group * network.nodeCount + apple]);
    expect(exact).toBe(true);
    expect(parts.reduce((sum, each) => sum + each, standing[apple])).toBeCloseTo(active[apple], 9);
    expect(active[apple]).toBe(moments[0].exposure);
  });
});
