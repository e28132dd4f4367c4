import { describe, expect, it } from '@jest/globals';
import picocolors from 'picocolors';
import type { NodeStructure } from '@chokepoint/workers';
import { structureAnswer, structureOfMessage } from './structure-answer.js';
import { structureText } from './structure-text.js';

const streams = { colours: picocolors.createColors(false) };
const node = (id: string, chokepoints: string[], inputs: NodeStructure['inputs'] = []): NodeStructure => ({ node: id, chokepoints: { nodes: chokepoints, owners: [], countries: [] }, inputs });
const owners = { TSMC: 1 };
const accelerator: NodeStructure['inputs'][number] = {
  input: 'accelerator',
  vendorHHI: 7222.2,
  vendorEffective: 1.385,
  vendors: { AWS: 10 / 12, NVIDIA: 2 / 12 },
  byKind: { wafer: { ownerHHI: 10_000, ownerEffective: 1, countryHHI: 10_000, owners, countries: { TW: 1 } } },
  falseDiversification: { kind: 'wafer', gap: 2777.8, finding: 'Apple buys from 2 vendors, and all of the wafer behind it comes from TSMC.' },
};

describe('Structure as text', () => {
  it('has chokepoints and findings in sentences, and concentration in a table', () => {
    const text = structureText(streams, structureAnswer('toy', [node('apple', ['n5'], [accelerator])]), new Set());
    expect(text).toContain('- apple stops with 1 node (n5).');
    expect(text).toContain('- Apple buys from 2 vendors, and all of the wafer behind it comes from TSMC.');
    expect(text).toMatch(/^apple +accelerator +1\.4 +7,222 +wafer +10,000 +2,778$/m);
  });

  it('begins with those in focus, and counts what it leaves out', () => {
    const nodes = [...Array.from({ length: 21 }, (_, place) => node(`upstream-${place}`, ['a', 'b'])), node('apple', ['a'])];
    const text = structureText(streams, structureAnswer('toy', nodes), new Set(['apple']));
    expect(text).toMatch(/^Chokepoints\n\n- apple stops/);
    expect(text).toContain('2 more nodes: --json has all.');
    expect(text).toContain('Nothing is bought.');
  });
});

describe('Structure from the risk service', () => {
  it('reads as that of a file', () => {
    const { byKind, vendorHHI, ...input } = accelerator;
    const { ownerHHI, countryHHI, ...wafer } = byKind.wafer;
    const message = { ...input, vendorHhi: vendorHHI, kinds: [{ kind: 'wafer', ownerHhi: ownerHHI, countryHhi: countryHHI, ...wafer }], falseDiversification: accelerator.falseDiversification! };
    expect(structureOfMessage({ node: 'apple', chokepointNodes: ['n5'], chokepointOwners: [], chokepointCountries: [], inputs: [message] })).toEqual(node('apple', ['n5'], [accelerator]));
  });

  it('has null where there is no false diversification', () => {
    const message = { node: 'a', chokepointNodes: [], chokepointOwners: [], chokepointCountries: [], inputs: [{ input: 'x', vendorHhi: 10_000, vendorEffective: 1, vendors: owners, kinds: [] }] };
    expect(structureOfMessage(message).inputs[0].falseDiversification).toBeNull();
  });
});
