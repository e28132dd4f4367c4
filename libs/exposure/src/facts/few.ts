import { SortedArray } from './sorted-array.js';

/**
 * None, one, or several in the order of a comparison. Most order lines have one order and one receipt: an array around
 * each would take more room than they do.
 */
export type Few<T extends object> = T | SortedArray<T> | undefined;

export function withOne<T extends object>(few: Few<T>, item: T, compare: (a: T, b: T) => number): Few<T> {
  if (few === undefined) return item;
  const several = few instanceof SortedArray ? few : sortedOf(few, compare);
  several.add(item);
  return several;
}

export function withoutOne<T extends object>(few: Few<T>, item: T): Few<T> {
  if (!(few instanceof SortedArray)) return few === item ? undefined : few;
  few.remove(item);
  return few;
}

export function itemsOf<T extends object>(few: Few<T>): readonly T[] {
  if (few === undefined) return [];
  return few instanceof SortedArray ? few.items : [few];
}

function sortedOf<T extends object>(item: T, compare: (a: T, b: T) => number): SortedArray<T> {
  const several = new SortedArray(compare);
  several.add(item);
  return several;
}
