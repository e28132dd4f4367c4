import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { sorted } from './sorted.js';

const key = fc.option(fc.oneof(fc.integer(), fc.string()), { nil: undefined });

describe('Sorting a list', () => {
  it('goes up or down, and leaves those without a value at the end', () => {
    const days = [3, undefined, -1, 12];
    expect(sorted(days, (each) => each, 'asc')).toEqual([-1, 3, 12, undefined]);
    expect(sorted(days, (each) => each, 'desc')).toEqual([12, 3, -1, undefined]);
  });

  it('counts numbers in names as numbers', () => {
    expect(sorted(['PO-10', 'PO-9'], (each) => each, 'asc')).toEqual(['PO-9', 'PO-10']);
  });

  it('keeps equal ones in their order, in both directions', () => {
    const lines = [{ id: 'a', days: 1 }, { id: 'b', days: 1 }];
    for (const direction of ['asc', 'desc'] as const) expect(sorted(lines, ({ days }) => days, direction)).toEqual(lines);
  });

  it('loses and adds nothing, and changes nothing when sorted again', () => {
    fc.assert(
      fc.property(fc.array(key), fc.constantFrom('asc' as const, 'desc' as const), (keys, direction) => {
        const once = sorted(keys, (each) => each, direction);
        expect(once).toHaveLength(keys.length);
        expect(new Set(once)).toEqual(new Set(keys));
        expect(sorted(once, (each) => each, direction)).toEqual(once);
      }),
    );
  });
});
