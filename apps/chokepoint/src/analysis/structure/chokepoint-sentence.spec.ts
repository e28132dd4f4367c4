import { describe, expect, it } from '@jest/globals';
import { chokepointSentence } from './chokepoint-sentence.js';

describe('Chokepoints in a sentence', () => {
  it('are counted and named by what they are', () => {
    expect(chokepointSentence('trainium2', { nodes: ['cowos', 'hbm', 'n5'], owners: ['ASML', 'TSMC'], countries: ['TW'] })).toBe(
      'trainium2 stops with any one of 3 nodes (cowos, hbm, n5), 2 owners (ASML, TSMC) or 1 country (TW).',
    );
  });

  it('are counted where they are many', () => {
    const nodes = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'];
    expect(chokepointSentence('x', { nodes, owners: [], countries: [] })).toBe('x stops with any one of 8 nodes (a, b, c, d, e, f and 2 more).');
  });

  it('may be one', () => {
    expect(chokepointSentence('apple', { nodes: [], owners: ['TSMC'], countries: [] })).toBe('apple stops with 1 owner (TSMC).');
  });

  it('may be none', () => {
    expect(chokepointSentence('n5', { nodes: [], owners: [], countries: [] })).toBe('No other node, owner or country can stop n5 alone.');
  });
});
