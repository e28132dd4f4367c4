import { describe, expect, it } from '@jest/globals';
import { evidenceSection } from './evidence-section.js';
import { basesOfEvents, basesOfNodes, counted, withUpstream } from './evidence.js';
import { smallNetwork, stop } from './given-network.js';

const network = smallNetwork();
const index = (id: string) => network.nodeIndex.get(id)!;
const ids = (nodes: readonly number[]) => nodes.map((node) => network.nodeIds[node]);

describe('what a finding rests on', () => {
  it('is its nodes and everything upstream of them, suppliers that are not used included', () => {
    expect(ids(withUpstream(network, [index('google')]))).toEqual(['n5', 'n3', 'h100', 'google']);
    expect(ids(withUpstream(network, [index('trainium2')]))).toEqual(['n5', 'trainium2']);
  });

  it('counts the numbers that nodes cite, not what a node is', () => {
    expect(counted(basesOfNodes(network, [index('n5'), index('apple')]))).toEqual({ reported: 1, estimated: 2 });
  });

  it('counts what events cite, and not what has no basis', () => {
    const events = [stop('n5', 'fire', '2025-01-01', 1, [{ basis: 'reported' }, { basis: 'guessed' }]), stop('n5', 'flood', '2025-01-01', 1)];
    expect(basesOfEvents(events)).toEqual(['reported']);
  });

  it('is told for each finding, beside the whole network', () => {
    const { body } = evidenceSection(network, [{ finding: 'Google', nodes: [index('google')], beside: ['reported', 'estimated', 'estimated'] }]);
    expect(body[0]).toContain('1 of the 4 numbers of the network are reported (25 %), 3 estimated');
    expect(body.at(-1)).toContain('| Google | 4 | 1 | 2 | 33 % | 1 | 2 |');
  });
});
