import fc from 'fast-check';
import { type NetworkInput, parseNetwork } from '@chokepoint/network';
import { networkDocuments } from '@chokepoint/network/testing';
import { chokepointChanges } from './chokepoint-changes.js';
import { chokepointsOf } from './chokepoints-of.js';

const compiled = (document: NetworkInput) => parseNetwork(document).compiled!;
const NOTHING = { nodes: [], owners: [], countries: [] };

const oneVendor = {
  id: 'toy',
  nodes: [{ id: 'fab-1', owner: 'TSMC', country: 'TW' }, { id: 'buyer', demand: 1 }],
  requirements: [{ node: 'buyer', input: 'wafer' }],
  supplies: [{ from: 'fab-1', to: 'buyer', input: 'wafer' }],
};
const twoVendors = {
  ...oneVendor,
  nodes: [...oneVendor.nodes, { id: 'fab-2', owner: 'TSMC', country: 'JP' }, { id: 'new-buyer', demand: 1 }],
  requirements: [...oneVendor.requirements, { node: 'new-buyer', input: 'wafer' }],
  supplies: [...oneVendor.supplies, { from: 'fab-2', to: 'buyer', input: 'wafer' }, { from: 'fab-2', to: 'new-buyer', input: 'wafer' }],
};

describe('Chokepoints of two networks', () => {
  it('are gained and lost, by node, owner and country', () => {
    expect(chokepointChanges(compiled(oneVendor), compiled(twoVendors))).toEqual([
      { node: 'buyer', gained: NOTHING, lost: { nodes: ['fab-1'], owners: [], countries: ['TW'] } },
      { node: 'new-buyer', gained: { nodes: ['fab-2'], owners: ['TSMC'], countries: ['JP'] }, lost: NOTHING },
    ]);
  });

  it('do not differ where the networks are one', () => {
    fc.assert(fc.property(networkDocuments(), (document) => expect(chokepointChanges(compiled(document), compiled(document))).toEqual([])), { numRuns: 30 });
  });

  it('make of those before, by what is gained and lost, those after', () => {
    fc.assert(
      fc.property(networkDocuments(), networkDocuments(), (first, second) => {
        const [before, after] = [compiled(first), compiled(second)];
        const [was, is] = [chokepointsOf(before), chokepointsOf(after)];
        const changes = new Map(chokepointChanges(before, after).map((change) => [change.node, change]));
        after.nodeIds.forEach((id, node) => {
          const { gained, lost } = changes.get(id) ?? { gained: NOTHING, lost: NOTHING };
          const old: string[] = was[before.nodeIndex.get(id) ?? -1]?.nodes ?? [];
          const gone = new Set<string>(lost.nodes);
          expect([...old.filter((name) => !gone.has(name)), ...gained.nodes].sort()).toEqual([...is[node].nodes].sort());
        });
      }),
      { numRuns: 50 },
    );
  });
});
