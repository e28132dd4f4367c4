import { SortedArray } from './sorted-array.js';
import { compareUtf8 } from '@chokepoint/network';

/** Things made on first mention of their key, whose parts sort as UTF-8. */
export class Grouped<G extends { readonly key: readonly string[] }> {
  readonly #groups = new Map<string, G>();
  readonly #sorted = new SortedArray<G>((a, b) => compareKeys(a.key, b.key));
  readonly #make: (key: readonly string[]) => G;

  constructor(make: (key: readonly string[]) => G) {
    this.#make = make;
  }

  of(key: readonly string[]): G {
    const joined = joinedKey(key);
    let group = this.#groups.get(joined);
    if (group === undefined) {
      group = this.#make(key);
      this.#groups.set(joined, group);
      this.#sorted.add(group);
    }
    return group;
  }

  /** Undefined where the key was never mentioned. */
  find(key: readonly string[]): G | undefined {
    return this.#groups.get(joinedKey(key));
  }

  get sorted(): readonly G[] {
    return this.#sorted.items;
  }
}

const joinedKey = (key: readonly string[]): string => key.join('\u0000');

function compareKeys(a: readonly string[], b: readonly string[]): number {
  for (let i = 0; i < a.length; i++) {
    const order = compareUtf8(a[i], b[i]);
    if (order !== 0) return order;
  }
  return 0;
}
