import type { KindGroups } from './kind-groups.js';
import { record, type Shares } from './shares.js';

/** Amounts by group; clearing and reading cost only what was added. */
export class GroupTally {
  /** [groups] */
  private readonly amount: Float64Array;
  /** The groups that have something, in the order in which they came */
  private readonly filled: Int32Array;
  private count = 0;

  constructor(private readonly groups: KindGroups) {
    this.amount = new Float64Array(groups.names.length);
    this.filled = new Int32Array(groups.names.length);
  }

  clear(): void {
    for (let index = 0; index < this.count; index++) this.amount[this.filled[index]] = 0;
    this.count = 0;
  }

  /** @param amount above 0 */
  add(node: number, amount: number): void {
    const group = this.groups.groupOf[node];
    if (this.amount[group] === 0) this.filled[this.count++] = group;
    this.amount[group] += amount;
  }

  /**
   * Adds each group's part of the index to its kind.
   * @param total [kinds] the sum of the amounts of a kind
   * @param into [kinds]
   */
  addHerfindahl(total: Float64Array, into: Float64Array): void {
    const { kind } = this.groups;
    for (let index = 0; index < this.count; index++) {
      const group = this.filled[index];
      // The share first: that of all is 1, and the index of one exactly 10,000.
      into[kind[group]] += (100 * (this.amount[group] / total[kind[group]])) ** 2;
    }
  }

  /**
   * The shares of groups in each kind, the largest first.
   * @param total [kinds] the sum of the amounts of a kind
   */
  shares(total: Float64Array): ReadonlyMap<number, Shares> {
    const { kind, names } = this.groups;
    const filled = this.filled.slice(0, this.count).sort((a, b) => this.amount[b] - this.amount[a] || a - b);
    const byKind = Map.groupBy(filled, (group) => kind[group]);
    return new Map([...byKind].map(([of, groups]) => [of, record(groups.map((group) => [names[group], this.amount[group] / total[of]]))]));
  }

  /** The largest group of a kind that has some; of equal ones the first by name. */
  largest(kind: number): { readonly name: string; readonly amount: number } {
    let largest = -1;
    for (let index = 0; index < this.count; index++) {
      const group = this.filled[index];
      if (this.groups.kind[group] !== kind) continue;
      const more = largest < 0 ? 1 : this.amount[group] - this.amount[largest];
      if (more > 0 || (more === 0 && group < largest)) largest = group;
    }
    return { name: this.groups.names[largest], amount: this.amount[largest] };
  }
}
