const NOTHING: never[] = [];

/**
 * An array kept in the order of `compare`, which must be 0 only for the same item. Additions wait until the next
 * read, so that loading n items costs one sort, and what comes late moves only what lies behind it.
 */
export class SortedArray<T> {
  #items: T[] = NOTHING;
  // There are millions of these, most of one item: the first one waits in an array of one.
  #added: T[] = NOTHING;
  #changedFrom = 0;
  readonly #compare: (a: T, b: T) => number;

  constructor(compare: (a: T, b: T) => number) {
    this.#compare = compare;
  }

  get items(): readonly T[] {
    if (this.#added.length > 0) this.#settle();
    return this.#items;
  }

  add(item: T): void {
    if (this.#added === NOTHING) this.#added = [item];
    else this.#added.push(item);
  }

  /** @returns whether it was there */
  remove(item: T): boolean {
    const at = this.#placeOf(item);
    if (at === this.#items.length || this.#compare(this.#items[at], item) !== 0) return false;
    this.#items.splice(at, 1);
    this.#changed(at);
    return true;
  }

  /** Removes `out`, all of which must be there, and adds `into`. */
  exchange(out: ReadonlySet<T>, into: readonly T[]): void {
    if (out.size > 0) this.#removeAll(out);
    for (const item of into) this.add(item);
  }

  /** The first index at which items differ from those at the last call. */
  takeChangedFrom(): number {
    const { length } = this.items;
    const first = Math.min(this.#changedFrom, length);
    this.#changedFrom = length;
    return first;
  }

  /** The number of items at the front for which `holds`, which must be true of a prefix and false of the rest. */
  countWhere(holds: (item: T) => boolean): number {
    const { items } = this;
    let low = 0;
    let high = items.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (holds(items[middle])) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  #placeOf(item: T): number {
    return this.countWhere((other) => this.#compare(other, item) < 0);
  }

  /** Closes the gaps in one pass from the first of them. */
  #removeAll(out: ReadonlySet<T>): void {
    let to = this.items.length;
    for (const item of out) to = Math.min(to, this.#placeOf(item));
    this.#changed(to);
    const items = this.#items;
    for (let from = to; from < items.length; from++) if (!out.has(items[from])) items[to++] = items[from];
    items.length = to;
  }

  /** Merges from the back, so that nothing before the first new item is touched. */
  #settle(): void {
    const added = this.#added.sort(this.#compare);
    this.#added = NOTHING;
    if (this.#items.length === 0) {
      this.#items = added;
      this.#changed(0);
      return;
    }
    const items = this.#items;
    let old = items.length - 1;
    for (const item of added) items.push(item);
    let to = items.length - 1;
    for (let next = added.length - 1; next >= 0; to--) {
      if (old >= 0 && this.#compare(items[old], added[next]) > 0) items[to] = items[old--];
      else items[to] = added[next--];
    }
    this.#changed(to + 1);
  }

  #changed(from: number): void {
    this.#changedFrom = Math.min(this.#changedFrom, from);
  }
}
