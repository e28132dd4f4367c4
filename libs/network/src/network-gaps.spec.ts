import { networkGaps } from './network-gaps.js';
import { parseNetwork } from './parse-network.js';

const written = {
  id: 'toy',
  nodes: [{ id: 'a', owner: 'A', country: 'TW' }, { id: 'b', country: '' }, { id: 'c', owner: 'C' }, { id: 'buyer', demand: 1, owner: 'B', country: 'US' }],
  requirements: [{ node: 'buyer', input: 'chip' }],
  supplies: [{ from: 'a', to: 'buyer', input: 'chip', share: 0.5 }, { from: 'b', to: 'buyer', input: 'chip' }, { from: 'c', to: 'buyer', input: 'chip' }],
};

describe('The gaps of a network', () => {
  it('are the shares that were filled in, and nodes without owner or country', () => {
    expect(networkGaps(written, parseNetwork(written).network!)).toEqual({
      filledShares: [{ to: 'buyer', input: 'chip', lanes: 2, share: 0.25 }],
      withoutOwner: ['b'],
      withoutCountry: ['b', 'c'],
    });
  });
});
