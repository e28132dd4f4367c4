import { parseNetwork } from '@chokepoint/network';
import type { RiskConnection } from '@chokepoint/service/client';
import { describe, expect, it } from '@jest/globals';
import { collectStructure } from './structure.js';

const compiled = parseNetwork({
  id: 'makers',
  nodes: [
    { id: 'trainium2', kind: 'accelerator', owner: 'AWS' },
    { id: 'h100', kind: 'accelerator', owner: 'NVIDIA' },
    { id: 'apple', kind: 'buyer', demand: 1 },
    { id: 'meta', kind: 'buyer', demand: 1 },
  ],
}).compiled!;
const gap = (size: number) => ({ input: 'accelerator', falseDiversification: { kind: 'wafer', gap: size, finding: `a gap of ${size}` } });
const structures = [
  { node: 'apple', inputs: [gap(2778), { input: 'power' }] },
  { node: 'meta', inputs: [gap(6073)] },
  { node: 'trainium2', chokepointNodes: ['tsmc-n5'], chokepointOwners: ['TSMC'], chokepointCountries: ['JP', 'TW'], inputs: [] },
  { node: 'h100', chokepointNodes: ['tsmc-4n'], chokepointOwners: ['TSMC'], chokepointCountries: ['TW'], inputs: [] },
];

/** Answers as risk does, and keeps what it was asked. */
function answering(asked: object[] = []): RiskConnection {
  const getStructure = async (request: { nodes: string[] }) => {
    asked.push(request);
    return { nodes: structures.filter(({ node }) => request.nodes.includes(node)) };
  };
  return { getStructure, getNexus: async () => ({ nodes: [{ node: 'h100', esri: 0.4 }] }) } as unknown as RiskConnection;
}

describe('the structure of the report', () => {
  it('asks of buyers and of the makers that are compared, in the version of the report', async () => {
    const asked: object[] = [];
    await collectStructure(answering(asked), { network: 'makers', version: 3 }, compiled);
    expect(asked).toEqual([{ network: 'makers', version: 3, nodes: ['apple', 'meta', 'trainium2', 'h100'] }]);
  });

  it('is what the makers share, the largest gap first, and the ranking with names', async () => {
    expect(await collectStructure(answering(), { network: 'makers', version: 1 }, compiled)).toEqual({
      sharedChokepoints: { accelerators: { AWS: 1, NVIDIA: 1 }, nodes: [], owners: ['TSMC'], countries: ['TW'] },
      falseDiversifications: [
        { node: 'meta', input: 'accelerator', kind: 'wafer', gap: 6073, finding: 'a gap of 6073' },
        { node: 'apple', input: 'accelerator', kind: 'wafer', gap: 2778, finding: 'a gap of 2778' },
      ],
      nexus: [{ node: 'h100', esri: 0.4, kind: 'accelerator', owner: 'NVIDIA' }],
    });
  });

  it('says nothing of makers that the network does not have, and asks for no node where it has none', async () => {
    const asked: object[] = [];
    const empty = parseNetwork({ id: 'empty', nodes: [{ id: 'h100' }] }).compiled!;
    const structure = await collectStructure(answering(asked), { network: 'empty', version: 1 }, empty);
    expect(structure).toEqual({ falseDiversifications: [], nexus: [expect.objectContaining({ node: 'h100' })] });
    expect(asked).toEqual([]);
  });
});
