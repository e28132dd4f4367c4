import { parseNetwork, type CompiledNetwork, type NetworkInput } from '@chokepoint/network';
import { networkDocuments } from '@chokepoint/network/testing';
import fc from 'fast-check';
import { COLLAPSES } from '../contract/index.js';
import { finalValue } from './final-value.js';
import { forwardOrder } from './forward-order.js';
import { mapGraph } from './map-graph.js';

const compiled = (document: NetworkInput): CompiledNetwork => parseNetwork(document).compiled!;
const sum = (values: Iterable<number>): number => [...values].reduce((total, value) => total + value, 0);

const chips = compiled({
  id: 'chips',
  nodes: [
    { id: 'quartz', kind: 'material', country: 'US' },
    { id: 'fab-a', kind: 'wafer', owner: 'A', country: 'TW' },
    { id: 'fab-b', kind: 'wafer', owner: 'B', country: 'TW' },
    { id: 'packer', kind: 'packaging', owner: 'A', country: 'TW' },
    { id: 'cloud', kind: 'buyer', owner: 'C', country: 'US', demand: 3, value: 2 },
    { id: 'shop', kind: 'buyer', owner: 'D', country: 'DE', demand: 4, value: 0.5 },
  ],
  requirements: [
    { node: 'fab-a', input: 'quartz' },
    { node: 'fab-b', input: 'quartz' },
    { node: 'packer', input: 'wafer', unitsPerOutput: 7 },
    { node: 'cloud', input: 'chip' },
    { node: 'cloud', input: 'spare', criticality: 1 },
    { node: 'shop', input: 'chip' },
  ],
  supplies: [
    { from: 'quartz', to: 'fab-a', input: 'quartz' },
    { from: 'quartz', to: 'fab-b', input: 'quartz' },
    { from: 'fab-a', to: 'packer', input: 'wafer', share: 0.75 },
    { from: 'fab-b', to: 'packer', input: 'wafer', share: 0.25 },
    { from: 'packer', to: 'cloud', input: 'chip' },
    { from: 'fab-b', to: 'cloud', input: 'spare' },
    { from: 'packer', to: 'shop', input: 'chip' },
  ],
});

describe('The final value that passes', () => {
  it('is split by inputs and shares, whatever units goods are counted in', () => {
    const { node } = finalValue(chips);
    const at = (id: string) => node[chips.nodeIndex.get(id)!];
    expect([at('cloud'), at('shop')]).toEqual([0.75, 0.25]);
    expect([at('packer'), at('fab-a'), at('fab-b'), at('quartz')]).toEqual([0.625, 0.46875, 0.53125, 1]);
  });

  it('is what enters a node, where its lanes close no cycle', () => {
    fc.assert(
      fc.property(networkDocuments(), (document) => {
        const network = compiled(document);
        const { node, lane } = finalValue(network);
        for (let each = 0; each < network.nodeCount; each++) {
          const entering = [...lane.keys()].filter((index) => network.laneTo[index] === each);
          if (entering.length > 0) expect(sum(entering.map((index) => lane[index]))).toBeCloseTo(node[each], 9);
        }
      }),
    );
  });

  it('adds up to all of it at those that have no suppliers, where there are no cycles', () => {
    fc.assert(
      fc.property(networkDocuments(), (document) => {
        const network = compiled(document);
        const place = forwardOrder(network.nodeCount, { from: network.laneFrom, to: network.laneTo, flow: new Float64Array(network.laneCount).fill(1) });
        fc.pre(network.laneFrom.every((from, lane) => place[from] < place[network.laneTo[lane]]) && sum(network.demand) > 0);
        const { node } = finalValue(network);
        expect(sum([...node].filter((_, index) => !network.laneTo.includes(index)))).toBeCloseTo(1, 9);
      }),
    );
  });
});

describe('Nodes drawn as one', () => {
  it('are those of one owner; who has none, or is the only one, stays by itself', () => {
    const graph = mapGraph(chips, finalValue(chips), 'owner');
    expect(graph.group).toEqual([undefined, 'A', undefined, undefined, undefined]);
    expect(graph.members[1].map((member) => chips.nodeIds[member])).toEqual(['fab-a', 'packer']);
  });

  it('are drawn as themselves again where asked for', () => {
    expect(mapGraph(chips, finalValue(chips), 'owner', new Set(['A'])).members).toHaveLength(6);
  });

  it('keep every node, and every lane that does not stay within one, once', () => {
    fc.assert(
      fc.property(networkDocuments(), fc.constantFrom(...COLLAPSES), (document, collapse) => {
        const network = compiled(document);
        const value = finalValue(network);
        const { members, lanes } = mapGraph(network, value, collapse);
        expect(members.flat().sort((a, b) => a - b)).toEqual([...network.nodeIds.keys()]);
        const drawnOf = new Map(members.flatMap((nodes, place) => nodes.map((node) => [node, place] as const)));
        const between = [...value.lane].filter((_, lane) => drawnOf.get(network.laneFrom[lane]) !== drawnOf.get(network.laneTo[lane]));
        if (collapse === 'none') expect(sum(lanes.flow)).toBeCloseTo(sum(between), 9);
        else expect(sum(lanes.flow)).toBeLessThanOrEqual(sum(between) + 1e-9);
        expect(new Set(Array.from(lanes.from, (from, lane) => `${from} ${lanes.to[lane]}`)).size).toBe(lanes.from.length);
      }),
    );
  });

  it('never pass more than all of the final value', () => {
    fc.assert(
      fc.property(networkDocuments(), fc.constantFrom(...COLLAPSES), (document, collapse) => {
        const network = compiled(document);
        const value = finalValue(network);
        const { flow, lanes } = mapGraph(network, value, collapse);
        for (const each of [...flow, ...lanes.flow]) expect([each > -1e-9, each < 1 + 1e-9]).toEqual([true, true]);
      }),
    );
  });

  it('count what crosses a border, comes back and crosses it again once', () => {
    const network = compiled({
      id: 'there-and-back',
      nodes: [
        { id: 'wafer', country: 'TW' },
        { id: 'chip', country: 'US' },
        { id: 'board', country: 'TW' },
        { id: 'part', country: 'DE' },
        { id: 'server', country: 'US', demand: 1 },
      ],
      requirements: [{ node: 'chip', input: 'wafer' }, { node: 'board', input: 'chip' }, { node: 'server', input: 'board' }, { node: 'server', input: 'part' }],
      supplies: [
        { from: 'wafer', to: 'chip', input: 'wafer' },
        { from: 'chip', to: 'board', input: 'chip' },
        { from: 'board', to: 'server', input: 'board' },
        { from: 'part', to: 'server', input: 'part' },
      ],
    });
    const { group, flow, lanes } = mapGraph(network, finalValue(network), 'country');
    expect(group).toEqual(['TW', 'US', undefined]);
    // Half of the value is parts; the other half leaves Taiwan twice.
    expect([...flow]).toEqual([0.5, 1, 0.5]);
    expect(Array.from(lanes.from, (from, lane) => [from, lanes.to[lane], lanes.flow[lane]])).toEqual([[0, 1, 0.5], [1, 0, 0.5], [2, 1, 0.5]]);
  });
});
