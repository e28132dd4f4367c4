import { SortedArray } from './sorted-array.js';
import { compareUtf8 } from '@chokepoint/network';

/** What every fact has: its key and the moment it was known. */
export interface Dated {
  readonly time: number;
  readonly source: string;
  readonly id: string;
}

/** "Newest" is the greatest (`time`, `source`, `id`) (section 4). */
export function byNews(a: Dated, b: Dated): number {
  return a.time - b.time || compareUtf8(a.source, b.source) || compareUtf8(a.id, b.id);
}

/** The facts about one thing, oldest first. */
export class Timeline<F extends Dated> {
  readonly #facts = new SortedArray<F>(byNews);

  add(fact: F): void {
    this.#facts.add(fact);
  }

  remove(fact: F): void {
    this.#facts.remove(fact);
  }

  /** The newest fact known at `asOf`. */
  newestAt(asOf: number): F | undefined {
    return this.#facts.items[this.countAt(asOf) - 1];
  }

  oldestAt(asOf: number): F | undefined {
    const oldest = this.#facts.items[0];
    return oldest !== undefined && oldest.time <= asOf ? oldest : undefined;
  }

  countAt(asOf: number): number {
    return this.#facts.countWhere((fact) => fact.time <= asOf);
  }
}
