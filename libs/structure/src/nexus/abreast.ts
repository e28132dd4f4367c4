import type { Economy } from './economy.js';
import type { ImpactModel } from './impact-model.js';
import type { SpreadingShock } from './spreading-shock.js';
import { type Sweep, sweepFour, sweepOne } from './sweep.js';

const EMPTY = -1;

/**
 * Shocks that have reached much of the economy, up to `width` at a time: every iteration goes through all firms.
 * Each has a column of its own, and leaves it as soon as nothing of it drops by more than ε.
 */
export class ShocksAbreast {
  /** Columns without a shock */
  free: number;
  readonly #model: ImpactModel;
  readonly #substitution: boolean;
  readonly #epsilon: number;
  /** [columns] where the result of each goes */
  readonly #ticket: Int32Array;
  /** [firms · columns] hd and hu */
  readonly #down: Float64Array;
  readonly #up: Float64Array;
  /** [firms · columns] what firms pass on */
  readonly #loss: Float64Array;
  /** [columns] */
  readonly #downDrop: Float64Array;
  readonly #upDrop: Float64Array;
  readonly #sweep: Sweep;

  constructor(model: ImpactModel, { substitution, epsilon }: Economy, readonly width: 1 | 4) {
    this.#model = model;
    this.#substitution = substitution;
    this.#epsilon = epsilon;
    this.free = width;
    this.#sweep = width === 1 ? sweepOne : sweepFour;
    this.#ticket = new Int32Array(width).fill(EMPTY);
    [this.#downDrop, this.#upDrop] = [new Float64Array(width), new Float64Array(width)];
    const size = model.place.length * width;
    [this.#down, this.#up, this.#loss] = [new Float64Array(size), new Float64Array(size), new Float64Array(size)];
  }

  /** Takes a shock over into a free column. */
  admit({ down, up }: SpreadingShock, ticket: number): void {
    const column = this.#ticket.indexOf(EMPTY);
    this.#ticket[column] = ticket;
    this.free--;
    for (let firm = 0, at = column; firm < down.health.length; firm++, at += this.width) {
      this.#down[at] = down.health[firm]!;
      this.#up[at] = up.health[firm]!;
    }
  }

  /**
   * One iteration of all shocks.
   * @param lost receives Σ s·(1 − min(hd, hu)) of those that come to rest, at their tickets
   */
  advance(lost: Float64Array): void {
    const { downstream, upstream } = this.#model;
    this.#passOn(this.#down);
    if (this.#substitution) this.#substitute();
    this.#sweep(downstream, this.#down, this.#loss, this.#downDrop);
    this.#passOn(this.#up);
    this.#sweep(upstream, this.#up, this.#loss, this.#upDrop);
    for (let column = 0; column < this.width; column++) {
      const rests = this.#downDrop[column] <= this.#epsilon && this.#upDrop[column] <= this.#epsilon;
      if (this.#ticket[column] === EMPTY || !rests) continue;
      lost[this.#ticket[column]] = this.#release(column);
      this.#ticket[column] = EMPTY;
      this.free++;
    }
  }

  /** Empties a column, so that firms of which nothing is left in the others are passed over. @returns the output lost */
  #release(column: number): number {
    const { output } = this.#model;
    let sum = 0;
    for (let firm = 0, at = column; firm < output.length; firm++, at += this.width) {
      sum += output[firm] * (1 - Math.min(this.#down[at], this.#up[at]));
      this.#down[at] = this.#up[at] = 0;
    }
    return sum;
  }

  #passOn(health: Float64Array): void {
    const loss = this.#loss;
    for (let at = 0; at < loss.length; at++) loss[at] = 1 - health[at];
  }

  /** σ: only what exceeds the share of a firm in the output left to its sector cannot be replaced. */
  #substitute(): void {
    const { sectorStart } = this.#model;
    for (let sector = 0; sector + 1 < sectorStart.length; sector++) {
      for (let column = 0; column < this.width; column++) {
        if (this.#ticket[column] !== EMPTY) this.#substituteIn(sectorStart[sector], sectorStart[sector + 1], column);
      }
    }
  }

  #substituteIn(begin: number, end: number, column: number): void {
    const { output } = this.#model;
    const [down, loss, width] = [this.#down, this.#loss, this.width];
    let left = 0;
    for (let firm = begin; firm < end; firm++) left += output[firm] * down[firm * width + column];
    for (let firm = begin; firm < end; firm++) {
      if (output[firm] < left) loss[firm * width + column] *= output[firm] / left;
    }
  }
}
