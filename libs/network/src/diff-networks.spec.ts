import { diffNetworks } from './diff-networks.js';
import type { NetworkDocument } from './document.js';
import { parseNetwork } from './parse-network.js';

const network = (change: (document: NetworkDocument) => void = () => undefined): NetworkDocument => {
  const document = {
    id: 'toy',
    nodes: [{ id: 'fab', owner: 'TSMC' }, { id: 'buyer', demand: 10 }],
    requirements: [{ node: 'buyer', input: 'wafer' }],
    supplies: [{ from: 'fab', to: 'buyer', input: 'wafer', share: 1, leadWeeks: 2 }],
  };
  const parsed = structuredClone(parseNetwork(document).network!);
  change(parsed);
  return parsed;
};

describe('The difference of two networks', () => {
  it('is nothing where they are the same', () => {
    expect(diffNetworks(network(), network())).toEqual([]);
  });

  it('names what came, what went and which fields changed', () => {
    const after = network((document) => {
      document.nodes.push({ ...document.nodes[0], id: 'fab-2' });
      document.requirements.length = 0;
      document.supplies[0].leadWeeks = 3;
      document.nodes[0].owner = 'Intel';
    });
    const changes = diffNetworks(network(), after);
    expect(changes.map(({ change, thing, key }) => `${change} ${thing} ${key}`)).toEqual([
      'changed node fab',
      'added node fab-2',
      'removed requirement buyer/wafer',
      'changed supply fab/buyer/wafer',
    ]);
    expect(changes[0].fields).toEqual([{ field: 'owner', before: '"TSMC"', after: '"Intel"' }]);
    expect(changes[3].fields).toEqual([{ field: 'leadWeeks', before: '2', after: '3' }]);
  });
});
