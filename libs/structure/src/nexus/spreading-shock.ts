import { Cascade } from './cascade.js';
import type { ImpactModel } from './impact-model.js';

/** One shock in both directions, while it has reached few firms. */
export class SpreadingShock {
  readonly down: Cascade;
  readonly up: Cascade;
  readonly #model: ImpactModel;
  readonly #substitution: boolean;
  /** [sectors] Σ s·hd over a sector that lost some */
  readonly #left: Float64Array;
  /** [sectors] the iteration that `#left` is of */
  readonly #leftAt: Float64Array;
  #iteration = 0;

  constructor(model: ImpactModel, substitution: boolean) {
    this.#model = model;
    this.#substitution = substitution;
    this.down = new Cascade(model.downstream);
    this.up = new Cascade(model.upstream);
    this.#left = new Float64Array(model.sectorStart.length - 1);
    this.#leftAt = new Float64Array(model.sectorStart.length - 1);
  }

  /** Entries that the next iteration goes through */
  get reach(): number {
    return this.down.reach + this.up.reach;
  }

  start(firm: number): void {
    this.down.start(firm);
    this.up.start(firm);
  }

  /** One iteration in both directions. @returns the largest drop of either */
  advance(): number {
    passOn(this.up);
    passOn(this.down);
    if (this.#substitution) this.#substitute();
    return Math.max(this.down.advance(), this.up.advance());
  }

  /** Σ s·(1 − min(hd, hu)) */
  lostOutput(): number {
    const { output } = this.#model;
    const { down, up } = this;
    let sum = 0;
    for (let index = 0; index < down.hurtCount; index++) {
      const firm = down.hurt[index];
      sum += output[firm] * (1 - Math.min(down.health[firm], up.health[firm]));
    }
    for (let index = 0; index < up.hurtCount; index++) {
      const firm = up.hurt[index];
      if (down.health[firm] === 1) sum += output[firm] * (1 - up.health[firm]);
    }
    return sum;
  }

  /** σ: only what exceeds the share of a firm in the output left to its sector cannot be replaced. */
  #substitute(): void {
    const { sectorOf, output } = this.#model;
    const { hurt, hurtCount, loss } = this.down;
    this.#iteration++;
    for (let index = 0; index < hurtCount; index++) {
      const firm = hurt[index];
      const sector = sectorOf[firm];
      if (this.#leftAt[sector] !== this.#iteration) this.#sumUp(sector);
      const left = this.#left[sector];
      if (output[firm] < left) loss[firm] *= output[firm] / left;
    }
  }

  #sumUp(sector: number): void {
    const { sectorStart, output } = this.#model;
    const { health } = this.down;
    const end = sectorStart[sector + 1];
    let sum = 0;
    for (let firm = sectorStart[sector]; firm < end; firm++) sum += output[firm] * health[firm];
    this.#left[sector] = sum;
    this.#leftAt[sector] = this.#iteration;
  }
}

function passOn({ hurt, hurtCount, health, loss }: Cascade): void {
  for (let index = 0; index < hurtCount; index++) loss[hurt[index]] = 1 - health[hurt[index]];
}
