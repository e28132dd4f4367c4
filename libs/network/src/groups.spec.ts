import { describe, expect, it } from '@jest/globals';
import { nodesByCountry, nodesByOwner } from './groups.js';
import { parseNetwork } from './parse-network.js';

const network = parseNetwork({
  id: 'grouped',
  nodes: [{ id: 'a', owner: 'TSMC', country: 'TW' }, { id: 'b' }, { id: 'c', owner: 'ASML', country: 'NL' }, { id: 'd', owner: 'TSMC', country: 'US' }],
}).compiled!;

describe('Groups of nodes', () => {
  it('are by owner, in the order of names, and leave out who has none', () => {
    expect([...nodesByOwner(network)]).toEqual([['ASML', Int32Array.of(2)], ['TSMC', Int32Array.of(0, 3)]]);
  });

  it('are by country', () => {
    expect([...nodesByCountry(network)]).toEqual([['NL', Int32Array.of(2)], ['TW', Int32Array.of(0)], ['US', Int32Array.of(3)]]);
  });
});
