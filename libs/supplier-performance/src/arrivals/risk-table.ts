import { WINDOW_DAYS } from './lateness-window.js';

/** Arrivals at risk and closed, by place in the window of lateness; weights, not whole numbers. */
export class RiskTable {
  /** [places, and one for what is later] ordered: at risk from this day on */
  readonly #entries = new Float64Array(WINDOW_DAYS + 1);
  /** Last seen open the day before: no longer at risk. */
  readonly #leavings = new Float64Array(WINDOW_DAYS + 1);
  readonly closings = new Float64Array(WINDOW_DAYS + 1);
  /** Sum of the weights of the closed ones. */
  weight = 0;

  enter(place: number, weight: number): void {
    this.#entries[place] += weight;
  }

  leave(place: number, weight: number): void {
    this.#leavings[place] += weight;
  }

  close(place: number, weight: number): void {
    this.closings[place] += weight;
    this.weight += weight;
  }

  /** Adds another table, each of its arrivals counting for `share` of one. */
  addShare(other: RiskTable, share: number): void {
    for (let place = 0; place <= WINDOW_DAYS; place++) {
      this.#entries[place] += share * other.#entries[place];
      this.#leavings[place] += share * other.#leavings[place];
      this.closings[place] += share * other.closings[place];
    }
    this.weight += share * other.weight;
  }

  /** [places] ordered and not closed before the day */
  atRisk(): Float64Array {
    const atRisk = new Float64Array(WINDOW_DAYS);
    let now = 0;
    for (let place = 0; place < WINDOW_DAYS; place++) {
      now += this.#entries[place] - this.#leavings[place];
      // Differences of weights leave rounding behind where nothing is left at risk.
      atRisk[place] = Math.max(now > ROUNDING ? now : 0, this.closings[place]);
      now -= this.closings[place];
    }
    return atRisk;
  }
}

const ROUNDING = 1e-9;
