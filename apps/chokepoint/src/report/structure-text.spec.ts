import { describe, expect, it } from '@jest/globals';
import picocolors from 'picocolors';
import { gapTexts, nexusTable, sharedText } from './structure-text.js';

const accelerators = { AWS: 3, NVIDIA: 8 };
const gap = (node: string, size: number) => ({ node, input: 'accelerator', kind: 'wafer', gap: size, finding: `${node} buys from 2 vendors.` });

describe('what the report says of the structure', () => {
  it('names each loss that alone stops both Trainium and NVIDIA', () => {
    expect(sharedText({ accelerators, nodes: [], owners: ['TSMC'], countries: ['TW'] })).toBe(
      'The loss of all of TSMC or all in TW alone stops all 3 of AWS’s Trainium and all 8 of NVIDIA’s accelerators.',
    );
  });

  it('says so where there is none', () => {
    expect(sharedText({ accelerators, nodes: [], owners: [], countries: [] })).toBe('No single loss stops all 3 of AWS’s Trainium and all 8 of NVIDIA’s accelerators.');
  });

  it('has the sentences of the five largest gaps, less that of the buyer who is told of beside', () => {
    const gaps = ['meta', 'apple', 'aws', 'openai', 'google', 'microsoft', 'anthropic'].map((node, place) => gap(node, 5000 - place));
    expect(gapTexts(gaps, 'apple')).toEqual(['meta', 'aws', 'openai', 'google', 'microsoft'].map((node) => `- ${node} buys from 2 vendors.`));
    expect(gapTexts(gaps.slice(0, 2), undefined)).toHaveLength(2);
  });

  it('ranks the first five', () => {
    const nexus = [0.41, 0.38, 0.35, 0.3, 0.2, 0.1].map((esri, place) => ({ node: `n${place}`, esri, kind: 'wafer', owner: place === 1 ? undefined : 'TSMC' }));
    const lines = nexusTable({ colours: picocolors.createColors(false) }, nexus).split('\n');
    expect(lines).toHaveLength(6);
    expect(lines[1].split(/\s+/)).toEqual(['n0', 'wafer', 'TSMC', '0.41']);
  });
});
