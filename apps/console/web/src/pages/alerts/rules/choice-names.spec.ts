import { describe, expect, it } from '@jest/globals';
import { lanesFrom, namesFor } from './choice-names.js';

const lane = (from: string, to: string, input: string) => ({ from, to, input });
const choices = { networks: [], nodes: [{ id: 'b', name: 'A' }, { id: 'a', name: 'B' }, { id: 'c', name: 'C' }], owners: ['o'], kinds: ['k'], lanes: [lane('a', 'c', 'x'), lane('b', 'c', 'y'), lane('b', 'd', 'x')] };

describe('Names to choose from', () => {
  it.each([
    ['node', ['b', 'a', 'c']],
    ['vendor', ['b', 'a']],
    ['owner', ['o']],
    ['kind', ['k']],
  ] as const)('for a %s', (by, names) => expect(namesFor(by, choices)).toEqual(names));

  it('for a lane are those that fit its other ends', () => {
    expect(lanesFrom(choices, lane('', '', ''))).toEqual({ from: ['a', 'b'], to: ['c', 'd'], input: ['x', 'y'] });
    expect(lanesFrom(choices, lane('b', '', 'x'))).toEqual({ from: ['a', 'b'], to: ['d'], input: ['x', 'y'] });
  });
});
