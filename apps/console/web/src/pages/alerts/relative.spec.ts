import { describe, expect, it } from '@jest/globals';
import { relative } from './relative.js';

describe('How far away a moment is', () => {
  it.each([
    [-240_000, '4 minutes ago'],
    [-59_999, '59 seconds ago'],
    [-3_600_000, '1 hour ago'],
    [-400, '0 seconds ago'],
    [5_000, 'in 5 seconds'],
    [172_800_000, 'in 2 days'],
  ])('%d ms is %s', (away, words) => expect(relative(1e12 + away, 1e12)).toBe(words));
});
