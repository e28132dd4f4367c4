import fc from 'fast-check';
import { SortedArray } from './sorted-array.js';

const change = fc.record({ value: fc.integer({ min: 0, max: 40 }), read: fc.boolean() });

describe('A sorted array', () => {
  it('holds what a set holds, in order, however additions, removals and reads follow each other', () => {
    fc.assert(
      fc.property(fc.array(change, { maxLength: 200 }), (changes) => {
        const sorted = new SortedArray<number>((a, b) => a - b);
        const expected = new Set<number>();
        for (const { value, read } of changes) {
          if (expected.delete(value)) expect(sorted.remove(value)).toBe(true);
          else {
            sorted.add(value);
            expected.add(value);
          }
          if (read) expect(sorted.items).toEqual([...expected].sort((a, b) => a - b));
        }
        expect(sorted.items).toEqual([...expected].sort((a, b) => a - b));
      }),
    );
  });

  it('tells from where on it changed, and exchanges many at once', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.integer({ min: 0, max: 60 })), fc.uniqueArray(fc.integer({ min: 0, max: 60 })), (before, after) => {
        const sorted = new SortedArray<number>((a, b) => a - b);
        before.forEach((value) => sorted.add(value));
        const was = [...sorted.items];
        sorted.takeChangedFrom();
        sorted.exchange(new Set(before.filter((value) => !after.includes(value))), after.filter((value) => !before.includes(value)));
        const now = [...after].sort((a, b) => a - b);
        const from = sorted.takeChangedFrom();
        expect(sorted.items).toEqual(now);
        expect(now.slice(0, from)).toEqual(was.slice(0, from));
        const same = now.findIndex((value, i) => value !== was[i]);
        expect(from).toBe(same === -1 ? now.length : same);
      }),
    );
  });

  it('counts a prefix', () => {
    const sorted = new SortedArray<number>((a, b) => a - b);
    [5, 1, 3].forEach((value) => sorted.add(value));
    expect([0, 1, 4, 9].map((limit) => sorted.countWhere((value) => value <= limit))).toEqual([0, 1, 2, 3]);
  });

  it('tells when there was nothing to remove', () => {
    const sorted = new SortedArray<number>((a, b) => a - b);
    sorted.add(1);
    expect(sorted.remove(2)).toBe(false);
    expect(sorted.items).toEqual([1]);
  });
});
