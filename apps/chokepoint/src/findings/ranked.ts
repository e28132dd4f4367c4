import { compareUtf8 } from '@chokepoint/network';
import { comparable } from './rounding.js';

/** The largest first; of those that differ by rounding alone, by name (UTF-8 order). */
export function ranked<T>(items: Iterable<T>, valueOf: (item: T) => number, nameOf: (item: T) => string): T[] {
  return [...items].sort((a, b) => comparable(valueOf(b)) - comparable(valueOf(a)) || compareUtf8(nameOf(a), nameOf(b)));
}
