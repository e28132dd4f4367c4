import { describe, expect, it } from '@jest/globals';
import { ALL, groupsOf, inGroup } from './outcome-groups.js';

const nodes = [
  { kind: 'buyer', difference: 2 },
  { kind: 'buyer', difference: 0 },
  { kind: 'wafer', difference: -3 },
  { kind: 'wafer', difference: 0 },
];

describe('Those who would feel it', () => {
  it('are grouped by the kinds that there are, then all, with how many move', () => {
    expect(groupsOf(nodes)).toEqual([{ key: 'buyer', moved: 1 }, { key: ALL, moved: 2 }]);
  });

  it('come with the largest rise first; of all only those that move', () => {
    expect(inGroup(nodes, 'buyer').map(({ difference }) => difference)).toEqual([2, 0]);
    expect(inGroup(nodes, ALL).map(({ difference }) => difference)).toEqual([2, -3]);
  });
});
