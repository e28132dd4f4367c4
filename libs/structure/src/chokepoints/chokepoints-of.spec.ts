import { describe, expect, it } from '@jest/globals';
import { type NetworkInput, parseNetwork } from '@chokepoint/network';
import { networkDocuments } from '@chokepoint/network/testing';
import fc from 'fast-check';
import { type Chokepoints, chokepointsOf } from './chokepoints-of.js';
import { givenNetwork, groupsThatStop, othersOf, runningWithout, stoppedWith } from './given-losses.js';

type Fields = Parameters<typeof givenNetwork>[1];

function chokepoints(needs: Parameters<typeof givenNetwork>[0], fields?: Fields): Record<string, Chokepoints> {
  const network = parseNetwork(givenNetwork(needs, fields)).compiled!;
  return Object.fromEntries(chokepointsOf(network).map((found, node) => [network.nodeIds[node], found]));
}

/** Node ids by owner */
function owned(nodes: Record<string, string[]>): Fields {
  return Object.fromEntries(Object.entries(nodes).flatMap(([owner, ids]) => ids.map((id) => [id, { owner }])));
}

describe('The chokepoints of a node', () => {
  it('are the other nodes whose loss alone stops it', () => {
    const { server, board, film } = chokepoints({ server: [['board'], ['memory a', 'memory b']], board: [['film']], 'memory a': [['film']] });
    expect(server.nodes).toEqual(['board', 'film']);
    expect(board.nodes).toEqual(['film']);
    expect(film).toEqual({ nodes: [], owners: [], countries: [] });
  });

  it('come in the order of their UTF-8 bytes', () => {
    const { buyer } = chokepoints({ buyer: [['b'], ['😀'], ['\uff61'], ['B'], ['a']] }, owned({ z: ['b'], '😀': ['a'], '\uff61': ['B'] }));
    expect(buyer.nodes).toEqual(['B', 'a', 'b', '\uff61', '😀']);
    expect(buyer.owners).toEqual(['z', '\uff61', '😀']);
  });

  it('are on a cycle all others of it, and not the node itself', () => {
    const { tool, chip } = chokepoints({ tool: [['chip']], chip: [['wafer']], wafer: [['tool']] });
    expect(tool.nodes).toEqual(['chip', 'wafer']);
    expect(chip.nodes).toEqual(['tool', 'wafer']);
  });

  it('are owners and countries that own every way around', () => {
    const fields = { fab: { owner: 'TSMC', country: 'TW' }, 'other fab': { owner: 'TSMC', country: 'US' } };
    const { chip } = chokepoints({ chip: [['fab', 'other fab']] }, fields);
    expect(chip).toEqual({ nodes: [], owners: ['TSMC'], countries: [] });
  });

  it('are found for the nodes asked about, in the order asked', () => {
    const network = parseNetwork(givenNetwork({ server: [['chip']], chip: [['wafer']] }, owned({ TSMC: ['wafer'], Foxconn: ['server', 'chip'] }))).compiled!;
    const [server, chip, wafer] = chokepointsOf(network);
    expect(server).toEqual({ nodes: ['chip', 'wafer'], owners: ['Foxconn', 'TSMC'], countries: [] });
    expect(chokepointsOf(network, [2, 0, 1, 0])).toEqual([wafer, server, chip, server]);
    expect(chokepointsOf(network, [])).toEqual([]);
    expect(() => chokepointsOf(network, [3])).toThrow(RangeError);
  });
});

describe('A node of the owner that is lost', () => {
  it('is kept: who needs nobody else of the owner is not stopped by it', () => {
    const { fab, packaging } = chokepoints({ packaging: [['fab']] }, owned({ TSMC: ['fab', 'packaging'] }));
    expect(fab.owners).toEqual([]);
    expect(packaging.owners).toEqual(['TSMC']);
  });

  it('is not stopped where it is all the owner has', () => {
    const { chip, tool } = chokepoints({ chip: [['tool']], tool: [['chip']] }, owned({ TSMC: ['chip'] }));
    expect(chip.owners).toEqual([]);
    expect(tool.owners).toEqual(['TSMC']);
  });

  it('runs on a cycle of goods that come back to it', () => {
    const { chip, probe } = chokepoints({ chip: [['tool']], tool: [['chip']], probe: [['tool', 'chip']] }, owned({ TSMC: ['chip', 'probe'] }));
    expect(chip.owners).toEqual([]);
    expect(probe.owners).toEqual(['TSMC']);
  });

  it('runs on a longer cycle too', () => {
    const { chip, tool } = chokepoints({ chip: [['tool']], tool: [['wafer']], wafer: [['chip']] }, owned({ TSMC: ['chip', 'probe'] }));
    expect(chip.owners).toEqual([]);
    expect(tool.owners).toEqual(['TSMC']);
  });

  it('stops where a cycle leads through another node of the owner', () => {
    const { chip, tool, wafer } = chokepoints({ chip: [['tool']], tool: [['wafer']], wafer: [['chip']] }, owned({ TSMC: ['chip', 'wafer'] }));
    expect([chip.owners, tool.owners, wafer.owners]).toEqual([['TSMC'], ['TSMC'], ['TSMC']]);
  });

  it('stops where what comes back lacks something else of the owner', () => {
    const needs = { chip: [['tool a', 'tool b']], 'tool a': [['chip'], ['laser']], 'tool b': [['chip'], ['mirror']] };
    expect(chokepoints(needs, owned({ TSMC: ['chip', 'laser'] })).chip.owners).toEqual([]);
    expect(chokepoints(needs, owned({ TSMC: ['chip', 'laser', 'mirror'] })).chip.owners).toEqual(['TSMC']);
  });

  it('runs on what it makes for itself', () => {
    const { seed } = chokepoints({ seed: [['seed', 'crop']] }, owned({ farm: ['seed', 'crop'] }));
    expect(seed.owners).toEqual([]);
  });
});

describe('On random networks chokepoints are', () => {
  const runs = { numRuns: 250 };
  const eachNode = (documents: fc.Arbitrary<NetworkInput>, check: (document: NetworkInput, id: string, found: Chokepoints) => void) =>
    fc.property(documents, (document) => {
      const found = chokepointsOf(parseNetwork(document).compiled!);
      document.nodes!.forEach(({ id }, node) => check(document, id, found[node]));
    });

  it('the nodes that the definition names', () => {
    const stops = (document: NetworkInput, id: string) => document.nodes!.map((other) => other.id).filter((other) => other !== id && stoppedWith(document, [other]).includes(id));
    fc.assert(eachNode(networkDocuments(), (document, id, { nodes }) => expect(nodes).toEqual(stops(document, id))), runs);
  });

  it('the owners and countries that the definition names, also where a kept node lives on goods that come back to it', () => {
    let kept = 0;
    const check = (document: NetworkInput, id: string, { owners, countries }: Chokepoints) => {
      expect(owners).toEqual(groupsThatStop(document, id, 'owner'));
      expect(countries).toEqual(groupsThatStop(document, id, 'country'));
      if (livesOnItsOwnGoods(document, id)) kept++;
    };
    fc.assert(eachNode(networkDocuments(), check), runs);
    fc.assert(eachNode(tangles(), check), runs);
    expect(kept).toBeGreaterThan(0);
  });
});

/** Networks of critical lanes in all directions, so that most nodes lie on several cycles. */
function tangles(): fc.Arbitrary<NetworkInput> {
  const ids = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'];
  const needs = fc.array(fc.uniqueArray(fc.constantFrom(...ids), { minLength: 1, maxLength: 2 }), { maxLength: 2 });
  const fields = fc.record({ owner: fc.constantFrom(undefined, 'A', 'B', 'C'), country: fc.constantFrom(undefined, 'KR', 'TW') });
  const each = <T>(value: fc.Arbitrary<T>) => fc.record(Object.fromEntries(ids.map((id) => [id, value])));
  return fc.tuple(each(needs), each(fields)).map(([all, owners]) => givenNetwork(all, owners));
}

/** Whether a node runs when the others of its country are lost, and would not if its own goods were missing. */
function livesOnItsOwnGoods(document: NetworkInput, node: string): boolean {
  const { country } = document.nodes!.find(({ id }) => id === node)!;
  const others = country === undefined ? [] : othersOf(document, country, node, 'country');
  if (others.length === 0) return false;
  const silenced = { ...document, supplies: document.supplies!.map((lane) => (lane.from === node ? { ...lane, from: '' } : lane)) };
  return runningWithout(document, others).has(node) && !runningWithout(silenced, others).has(node);
}
