import { describe, expect, it } from '@jest/globals';
import type { risk } from '@chokepoint/contracts/grpc';
import { parseNetwork, type NetworkInput } from '@chokepoint/network';
import type { KnownNetwork } from '../services/network-reader.js';
import { nodeViewOf } from './node-view.js';

const given: NetworkInput = {
  id: 'toy',
  nodes: [
    { id: 'fab', name: 'Fab', kind: 'wafer', owner: 'TSMC', country: 'TW', capacity: 200, ttrWeeks: 14, sources: [{ of: 'capacity', basis: 'reported', how: 'annual report' }] },
    { id: 'a', owner: 'AWS' },
    { id: 'b', owner: 'NVIDIA' },
    { id: 'apple', demand: 100, sources: [{ of: 'supplies/*/chip/share', basis: 'estimated', how: 'ten to two' }] },
  ],
  requirements: [
    { node: 'a', input: 'wafer' },
    { node: 'b', input: 'wafer' },
    { node: 'apple', input: 'chip', stockWeeks: 2 },
  ],
  supplies: [
    { from: 'fab', to: 'a', input: 'wafer', leadWeeks: 3 },
    { from: 'fab', to: 'b', input: 'wafer' },
    { from: 'b', to: 'apple', input: 'chip', share: 0.2 },
    { from: 'a', to: 'apple', input: 'chip', share: 0.8 },
  ],
};
const { network: document, compiled } = parseNetwork(given);
const known: KnownNetwork = { network: 'toy', version: 3, document: document!, given, compiled: compiled! };
const score = (node: string, exposure: number): risk.Exposure => ({ network: 'toy', networkVersion: 3, modelVersion: '1', node, asOf: '2025-01-01T00:00:00.000Z', exposure, level: 'guarded', incidents: [] });
const structure: risk.NodeStructure = { node: 'apple', chokepointNodes: ['fab'], chokepointOwners: ['TSMC'], chokepointCountries: ['TW'], inputs: [] };
const view = (id: string, exposures: risk.Exposure[] = []) => nodeViewOf(known, id, exposures, { ...structure, node: id });

describe('All about a node', () => {
  it('has its numbers, each with its basis', () => {
    const { numbers } = view('fab');
    expect(numbers.capacity).toEqual({ value: 200, basis: 'reported', how: 'annual report', citations: [] });
    expect(numbers.ttrWeeks).toEqual({ value: 14, basis: 'unsourced', citations: [] });
    expect(numbers.cycleWeeks).toEqual({ value: 0, basis: 'default', citations: [] });
    expect(numbers.utilization).toMatchObject({ value: 0.5, basis: 'derived' });
    expect(view('apple').numbers).toMatchObject({ capacity: { basis: 'derived' }, utilization: { value: 0.9, basis: 'default' } });
  });

  it('has its suppliers as the document lists them, with sources that stand with it', () => {
    const { suppliers, requirements } = view('apple', [score('a', 7)]);
    expect(suppliers.map(({ node, share, flow }) => [node.id, share.value, share.basis, flow])).toEqual([
      ['b', 0.2, 'estimated', 20],
      ['a', 0.8, 'estimated', 80],
    ]);
    expect(suppliers[1].node).toEqual({ id: 'a', name: 'a', owner: 'AWS', exposure: 7, level: 'guarded' });
    expect(requirements).toMatchObject([{ input: 'chip', stockWeeks: { value: 2, basis: 'unsourced' }, surge: { value: 0.25, basis: 'default' } }]);
  });

  it('has its customers, the largest flow first', () => {
    expect(view('fab').customers.map(({ node, flow, shareOfOutput, leadWeeks }) => [node.id, flow, shareOfOutput, leadWeeks.value])).toEqual([
      ['a', 80, 0.8, 3],
      ['b', 20, 0.2, 0],
    ]);
    expect(view('apple').customers).toEqual([]);
  });

  it('has what alone stops it, with the nodes of an owner upstream', () => {
    expect(view('apple').chokepoints).toMatchObject({ nodes: [{ id: 'fab', name: 'Fab' }], owners: [{ name: 'TSMC', nodes: [{ id: 'fab' }], more: 0 }], countries: [{ name: 'TW', nodes: [{ id: 'fab' }] }] });
  });

  it('has no score before the first scoring', () => {
    expect(view('apple')).not.toHaveProperty('now');
    expect(view('apple', [score('apple', 6)])).toMatchObject({ asOf: '2025-01-01T00:00:00.000Z', now: { exposure: 6 } });
  });
});
