import { describe, expect, it } from '@jest/globals';
import { parseNetwork } from '@chokepoint/network';
import { focusOf, inFocusFirst } from './focus.js';

describe('The focus of an answer', () => {
  it('is on those who sell to final demand', () => {
    expect(focusOf(parseNetwork({ id: 'f', nodes: [{ id: 'plant' }, { id: 'buyer', demand: 1 }] }).compiled!)).toEqual(new Set(['buyer']));
  });

  it('comes first, and within and beside it the largest', () => {
    const sizes: Record<string, number> = { a: 1, b: 9, c: 5, d: 2 };
    expect(inFocusFirst(new Set(['a', 'd']), Object.keys(sizes), (id) => id, (id) => sizes[id])).toEqual(['d', 'a', 'b', 'c']);
  });
});
