import { describe, expect, it } from '@jest/globals';
import { findingSentences, type Finding } from './findings.js';

const vendors = { AWS: 0.8, NVIDIA: 0.2 };
const finding = (node: string, gap: number | null, more: Partial<Finding> = {}): Finding => ({
  node,
  input: 'accelerator',
  vendorHHI: 6800,
  vendorEffective: 10_000 / 6800,
  vendors,
  byKind: {},
  falseDiversification: gap === null ? null : { kind: 'wafer', gap, finding: `${node} buys twice from TSMC.` },
  ...more,
});

describe('Findings', () => {
  it('come with the largest gap first, and only where there is one', () => {
    expect(findingSentences([finding('a', 100), finding('b', null), finding('c', 3200)])).toEqual(['c buys twice from TSMC.', 'a buys twice from TSMC.']);
  });

  it('are told once of nodes that are alike', () => {
    const alike = [finding('a', 3200), finding('b', 3200), finding('c', 3200 + 1e-9), finding('d', 3200, { vendors: { AWS: 0.2, NVIDIA: 0.8 } })];
    expect(findingSentences(alike)).toEqual(expect.arrayContaining([expect.stringMatching(/The same holds for /), 'd buys twice from TSMC.']));
    expect(findingSentences(alike)).toHaveLength(2);
  });
});
