import { ShocksAbreast } from './abreast.js';
import type { Economy } from './economy.js';
import { impactModel, type ImpactModel } from './impact-model.js';
import { SpreadingShock } from './spreading-shock.js';

/** From this part of all dependencies on, going through all of them is cheaper than keeping lists of the firms that are hurt. */
const MANY = 0.1;

/**
 * The Economic Systemic Risk Index of firms (Diem, Borsos, Reisch, Kertesz & Thurner 2022; exposure model, section 6):
 * the share of all output that is lost where one firm stops, 0..1. Where nothing is sold at all, every index is 0.
 *
 * A shock spreads along what it hurts, and once that is much it goes on abreast of others. Either way an iteration is the
 * synchronous one of the definition, and the iterations are as many.
 */
export class SystemicRisk {
  readonly #model: ImpactModel;
  readonly #epsilon: number;
  readonly #many: number;
  readonly #spreading: SpreadingShock;
  readonly #alone: ShocksAbreast;
  readonly #abreast: ShocksAbreast;

  /** @param many part of all dependencies that a shock may reach before all firms are gone through; changes no result */
  constructor(economy: Economy, many = MANY) {
    this.#model = impactModel(economy);
    this.#epsilon = economy.epsilon;
    this.#many = many * (this.#model.downstream.entryCount + this.#model.upstream.entryCount);
    this.#spreading = new SpreadingShock(this.#model, economy.substitution);
    this.#alone = new ShocksAbreast(this.#model, economy, 1);
    this.#abreast = new ShocksAbreast(this.#model, economy, 4);
  }

  /** The index of one firm. @throws RangeError where there is no such firm */
  esri(firm: number): number {
    return this.#indices([firm], this.#alone)[0];
  }

  /**
   * The indices of firms `from` to `to` − 1, in about half the time that they take one by one.
   * @throws RangeError where there are no such firms
   */
  esriOf(from: number, to: number): Float64Array {
    if (!(from >= 0 && from <= to && to <= this.#model.place.length)) throw new RangeError(`no firms from ${from} to ${to}`);
    return this.esriOfEach(Array.from({ length: to - from }, (_, index) => from + index));
  }

  /** The indices of some firms, in their order. @throws RangeError where there is no such firm */
  esriOfEach(firms: ArrayLike<number>): Float64Array {
    return this.#indices(firms, this.#abreast);
  }

  #indices(firms: ArrayLike<number>, abreast: ShocksAbreast): Float64Array {
    const { place, totalOutput } = this.#model;
    for (let index = 0; index < firms.length; index++) {
      if (place[firms[index]] === undefined) throw new RangeError(`no firm ${firms[index]} among ${place.length}`);
    }
    const lost = new Float64Array(firms.length);
    if (totalOutput === 0) return lost;
    for (let ticket = 0; ticket < firms.length; ticket++) {
      this.#shock(place[firms[ticket]], ticket, abreast, lost);
      while (abreast.free === 0) abreast.advance(lost);
    }
    while (abreast.free < abreast.width) abreast.advance(lost);
    // The same terms added in another order may exceed their sum by a rounding error.
    return lost.map((output) => Math.min(1, output / totalOutput));
  }

  /** Lets a shock spread until it comes to rest, or has reached much and joins the others. */
  #shock(firm: number, ticket: number, abreast: ShocksAbreast, lost: Float64Array): void {
    const spreading = this.#spreading;
    spreading.start(firm);
    let drop = Infinity;
    while (drop > this.#epsilon && spreading.reach <= this.#many) drop = spreading.advance();
    if (drop <= this.#epsilon) lost[ticket] = spreading.lostOutput();
    else abreast.admit(spreading, ticket);
  }
}
