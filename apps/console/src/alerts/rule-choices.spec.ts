import { describe, expect, it } from '@jest/globals';
import { parseNetwork } from '@chokepoint/network';
import { choicesOf } from './rule-choices.js';

const known = (network: string) => ({
  network,
  document: parseNetwork({
    id: network,
    nodes: [{ id: 'b', name: 'Zulu', owner: 'O', kind: 'wafer' }, { id: 'a', owner: 'O' }],
    requirements: [{ node: 'a', input: 'i' }],
    supplies: [{ from: 'b', to: 'a', input: 'i' }],
  }).network!,
});

describe('What a rule can be about', () => {
  it('is named once, though two networks have it', () => {
    expect(choicesOf([known('one'), known('two')])).toEqual({
      networks: ['one', 'two'],
      nodes: [{ id: 'a', name: 'a' }, { id: 'b', name: 'Zulu' }],
      owners: ['O'],
      kinds: ['wafer'],
      lanes: [{ from: 'b', to: 'a', input: 'i' }],
    });
  });

  it('is nothing without a network', () => expect(choicesOf([])).toEqual({ networks: [], nodes: [], owners: [], kinds: [], lanes: [] }));
});
