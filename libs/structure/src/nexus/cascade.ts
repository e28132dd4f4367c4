import type { Impact } from './impact.js';

/**
 * One shock on its way in one direction, while it has reached few firms: the firms that are hurt push their losses to whom they
 * count for. Nothing else is touched, so that a shock costs what it reaches. Sums run over the hurt in the order in which they
 * were hurt: the same terms come in the same order in every iteration, and nothing drifts.
 */
export class Cascade {
  /** [firms] hd or hu: what is left of a firm, 0..1 */
  readonly health: Float64Array;
  /** [firms] what a firm that is hurt passes on, times Λ; set by whoever calls `advance` */
  readonly loss: Float64Array;
  /** [hurtCount, of firms] the firms whose health is below 1 */
  readonly hurt: Int32Array;
  hurtCount = 0;
  /** Entries of the firms that are hurt: what the next iteration costs */
  reach = 0;
  readonly #impact: Impact;
  readonly #next: Float64Array;
  readonly #lowered: Int32Array;
  readonly #sum: Float64Array;
  readonly #touched: Int32Array;

  constructor(impact: Impact) {
    this.#impact = impact;
    this.health = new Float64Array(impact.firmCount).fill(1);
    this.loss = new Float64Array(impact.firmCount);
    this.hurt = new Int32Array(impact.firmCount);
    this.#next = new Float64Array(impact.firmCount).fill(1);
    this.#lowered = new Int32Array(impact.firmCount);
    this.#sum = new Float64Array(impact.slotCount);
    // A sum that stays 0, because the product underflows, is listed again.
    this.#touched = new Int32Array(impact.entryCount);
  }

  /** All is well but for the firm that is shocked, of which nothing is left. */
  start(shocked: number): void {
    for (let index = 0; index < this.hurtCount; index++) {
      const firm = this.hurt[index];
      this.health[firm] = this.#next[firm] = 1;
    }
    this.hurtCount = this.reach = 0;
    this.#hurt(shocked);
    this.health[shocked] = this.#next[shocked] = 0;
  }

  /** One iteration. @returns the largest drop */
  advance(): number {
    return this.#commit(this.#lower(this.#push()));
  }

  /** Adds up losses by slot. @returns how many slots it touched */
  #push(): number {
    const { reachStart, reachSlot, reachWeight } = this.#impact;
    const { hurt, hurtCount, loss } = this;
    const [sum, touched] = [this.#sum, this.#touched];
    let count = 0;
    for (let index = 0; index < hurtCount; index++) {
      const firm = hurt[index];
      const lost = loss[firm];
      const end = reachStart[firm + 1];
      for (let entry = reachStart[firm]; entry < end; entry++) {
        const slot = reachSlot[entry];
        const before = sum[slot];
        if (before === 0) touched[count++] = slot;
        sum[slot] = before + reachWeight[entry] * lost;
      }
    }
    return count;
  }

  /** The worst slot of a firm decides. @returns how many firms it lowers */
  #lower(touchedCount: number): number {
    const { slotFirm } = this.#impact;
    const { health } = this;
    const [sum, touched, next, lowered] = [this.#sum, this.#touched, this.#next, this.#lowered];
    let count = 0;
    for (let index = 0; index < touchedCount; index++) {
      const slot = touched[index];
      const firm = slotFirm[slot];
      const left = sum[slot] < 1 ? 1 - sum[slot] : 0;
      sum[slot] = 0;
      if (left >= next[firm]) continue;
      if (next[firm] === health[firm]) lowered[count++] = firm;
      next[firm] = left;
    }
    return count;
  }

  #commit(loweredCount: number): number {
    const { health } = this;
    const [next, lowered] = [this.#next, this.#lowered];
    let largest = 0;
    for (let index = 0; index < loweredCount; index++) {
      const firm = lowered[index];
      const before = health[firm];
      const left = next[firm];
      if (before === 1) this.#hurt(firm);
      health[firm] = left;
      if (before - left > largest) largest = before - left;
    }
    return largest;
  }

  #hurt(firm: number): void {
    const { reachStart } = this.#impact;
    this.hurt[this.hurtCount++] = firm;
    this.reach += reachStart[firm + 1] - reachStart[firm];
  }
}
