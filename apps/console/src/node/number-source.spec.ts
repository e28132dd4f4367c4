import { describe, expect, it } from '@jest/globals';
import { readSources, sourced } from './number-source.js';

const shares = { of: 'supplies/*/hbm/share', basis: 'estimated', how: 'rule: equal parts', rule: 'split' };
const ttr = { of: 'ttrWeeks', basis: 'reported', how: 'the fire of 2021', citations: ['https://example.org/fire'], asOf: '2021-03' };

describe('The source of a number', () => {
  it('is the entry of its field', () => {
    expect(sourced(readSources([shares, ttr]), ['ttrWeeks'], 14, true)).toEqual({ value: 14, basis: 'reported', how: 'the fire of 2021', citations: ['https://example.org/fire'], asOf: '2021-03' });
  });

  it('is the entry of every supplier where the one has none', () => {
    const one = { of: 'supplies/micron/hbm/share', basis: 'reported' };
    const paths = ['supplies/micron/hbm/share', 'supplies/*/hbm/share'];
    expect(sourced(readSources([shares]), paths, 0.2, true)).toMatchObject({ basis: 'estimated', rule: 'split' });
    expect(sourced(readSources([shares, one]), paths, 0.2, true)).toMatchObject({ basis: 'reported' });
  });

  it('is the model where the document does not give the number, and unknown where it does', () => {
    expect(sourced(readSources(), ['ttrWeeks'], 12, false)).toEqual({ value: 12, basis: 'default', citations: [] });
    expect(sourced(readSources(), ['ttrWeeks'], 14, true)).toEqual({ value: 14, basis: 'unsourced', citations: [] });
  });

  it('is taken from entries of any shape without trusting them', () => {
    const { about, fields } = readSources(['https://example.org', { of: 7, how: { a: 1 }, citations: 'none' }, { of: 'node', basis: 'sworn', url: 'https://example.org/b' }]);
    expect(fields).toEqual([]);
    expect(about).toEqual([
      { basis: 'unsourced', citations: ['https://example.org'] },
      { basis: 'unsourced', citations: [] },
      { basis: 'unsourced', citations: ['https://example.org/b'] },
    ]);
  });
});
