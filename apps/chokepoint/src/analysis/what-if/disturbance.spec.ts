import { describe, expect, it } from '@jest/globals';
import { type NetworkInput, parseNetwork } from '@chokepoint/network';
import { BadInput } from '../../command-line/failures.js';
import { disturbancesOn } from './disturbance.js';
import type { Loss } from '@chokepoint/workers';

const network = (name: string, ...nodes: NonNullable<NetworkInput['nodes']>) => ({ name, compiled: parseNetwork({ id: name, nodes }).compiled! });
const F = network('f.json', { id: 'a', owner: 'Old' }, { id: 'b' });
const G = network('g.json', { id: 'b' }, { id: 'c', owner: 'New' });
const loss = (more: Partial<Loss>): Loss => ({ nodes: [], owners: [], countries: [], ...more });
const problemsOf = (work: () => unknown): readonly string[] => {
  try {
    work();
  } catch (error) {
    if (error instanceof BadInput) return error.problems;
    throw error;
  }
  return [];
};

describe('A disturbance of two networks', () => {
  it('is on each what that network has, and says what is left out', () => {
    const scenario = { weeks: 20, capacity: [{ node: 'a', remaining: 0, fullWeeks: 1 }, { node: 'b', remaining: 0, fullWeeks: 1 }] };
    const { disturbances, warnings } = disturbancesOn([F, G], { scenario, loss: loss({ nodes: ['b', 'c'], owners: ['Old'], weeks: 3 }) }, 's.json');
    expect(disturbances[0]).toEqual({ scenario, loss: loss({ nodes: ['b'], owners: ['Old'], weeks: 3 }) });
    expect(disturbances[1]).toEqual({ scenario: { ...scenario, capacity: [scenario.capacity[1]], lanes: [] }, loss: loss({ nodes: ['b', 'c'], weeks: 3 }) });
    expect(warnings).toEqual([
      '--lost: no such node: c: left out on f.json',
      '/capacity/0/node: no node a (in s.json): left out on g.json',
      '--lost-owner: no such owner: Old: left out on g.json',
    ]);
  });

  it('is refused where neither has it', () => {
    const scenario = { capacity: [{ node: 'x', remaining: 0, fullWeeks: 1 }] };
    expect(problemsOf(() => disturbancesOn([F, G], { scenario, loss: loss({ countries: ['TW'] }) }, 's.json'))).toEqual([
      '/capacity/0/node: no node x (in s.json)',
      '--lost-country: no such country: TW',
    ]);
  });

  it('is refused once where it is no scenario at all', () => {
    expect(problemsOf(() => disturbancesOn([F, G], { scenario: { weeks: 0 }, loss: undefined }, 's.json'))).toEqual([expect.stringMatching(/^\/weeks: .* \(in s\.json\)$/)]);
  });
});

describe('A disturbance of one network', () => {
  it('is refused for what it does not have', () => {
    expect(problemsOf(() => disturbancesOn([F], { scenario: {}, loss: loss({ nodes: ['c'] }) }))).toEqual(['--lost: no such node: c']);
  });

  it('may be none', () => {
    expect(disturbancesOn([F], { scenario: undefined, loss: undefined })).toEqual({ disturbances: [{ scenario: {}, loss: undefined }], warnings: [] });
  });
});
