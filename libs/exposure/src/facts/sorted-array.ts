/**
 * An array kept in the order of `compare`, which must be 0 only for the same item. Additions wait until the next
 * read, so that loading n items costs one sort.
 */
export class SortedArray<T> {
  #items: T[] = [];
  #added: T[] = [];
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
    this.#added.push(item);
  }

  /** @returns whether it was there */
  remove(item: T): boolean {
    const at = this.countWhere((other) => this.#compare(other, item) < 0);
    if (at === this.#items.length || this.#compare(this.#items[at], item) !== 0) return false;
    this.#items.splice(at, 1);
    this.#changedFrom = Math.min(this.#changedFrom, at);
    return true;
  }

  /** Removes `out`, all of which must be there, and adds `into`. */
  exchange(out: ReadonlySet<T>, into: readonly T[]): void {
    if (isMany(out.size, this.items.length)) this.#replace(this.#items.filter((item) => !out.has(item)));
    else for (const item of out) this.remove(item);
    for (const item of into) this.add(item);
  }

  /** The first index at which items differ from those at the last call. */
  takeChangedFrom(): number {
    const first = Math.min(this.#changedFrom, this.items.length);
    this.#changedFrom = this.items.length;
    return first;
  }

  /** The number of items at the front for which `holds`, which must be true of a prefix and false of the rest. */
  countWhere(holds: (item: T) => boolean): number {
    return partitionPoint(this.items, holds);
  }

  #settle(): void {
    const added = this.#added;
    this.#added = [];
    if (isMany(added.length, this.#items.length)) this.#replace([...this.#items, ...added].sort(this.#compare));
    else for (const item of added) this.#insert(item);
  }

  #insert(item: T): void {
    const at = partitionPoint(this.#items, (other) => this.#compare(other, item) < 0);
    this.#items.splice(at, 0, item);
    this.#changedFrom = Math.min(this.#changedFrom, at);
  }

  #replace(items: T[]): void {
    this.#items = items;
    this.#changedFrom = 0;
  }
}

/** A splice moves memory, rebuilding compares: few changes are cheaper one by one. */
function isMany(changes: number, items: number): boolean {
  return changes * 16 > items;
}

function partitionPoint<T>(items: readonly T[], holds: (item: T) => boolean): number {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (holds(items[middle])) low = middle + 1;
    else high = middle;
  }
  return low;
}
