import { FIRST_DAY, LAST_DAY, WINDOW_DAYS } from './lateness-window.js';
import { TAIL_EXPONENT, TAIL_OFFSET_DAYS } from './promise-prior.js';

/** Sums of probabilities are equal up to this. */
const ROUNDING = 1e-9;

/**
 * When a line comes, as hazards: of the lines that have not come before a day of lateness, the share that comes on
 * it. Beyond the window survival falls as a power of the days late (Lomax), so that the longer a line is overdue the
 * longer it is expected to be, and every quantile is finite.
 */
export class LatenessDistribution {
  /** [days of the window] 0..1 */
  readonly hazards: Float64Array;

  constructor(hazards: Float64Array) {
    this.hazards = hazards;
  }

  /**
   * The first day of lateness by which the line has come with at least `probability`, given that it has not come
   * before `from`.
   * @param probabilities each in 0..1 (exclusive), ascending
   */
  quantiles(from: number, probabilities: readonly number[]): number[] {
    const found: number[] = [];
    let survival = 1;
    for (let place = Math.max(from - FIRST_DAY, 0); place < WINDOW_DAYS; place++) {
      survival *= 1 - this.hazards[place];
      while (found.length < probabilities.length && 1 - survival >= probabilities[found.length] - ROUNDING) found.push(place + FIRST_DAY);
      if (found.length === probabilities.length) return found;
    }
    const start = Math.max(from - 1, LAST_DAY);
    return [...found, ...probabilities.slice(found.length).map((probability) => tailQuantile(start, (1 - probability) / survival))];
  }

  /** The probability that the line comes on day `until` of lateness or before, given that it has not come before `from`. */
  probabilityBy(until: number, from: number): number {
    if (until < from) return 0;
    const inWindow = this.#survival(from, Math.min(until, LAST_DAY));
    return 1 - (until > LAST_DAY ? inWindow * tailSurvival(Math.max(from - 1, LAST_DAY), until) : inWindow);
  }

  #survival(from: number, until: number): number {
    let survival = 1;
    for (let place = Math.max(from - FIRST_DAY, 0); place <= until - FIRST_DAY; place++) survival *= 1 - this.hazards[place];
    return survival;
  }
}

/** The share of the lines not come by the end of day `start` that have not by the end of `until`. */
function tailSurvival(start: number, until: number): number {
  return ((start + TAIL_OFFSET_DAYS) / (until + TAIL_OFFSET_DAYS)) ** TAIL_EXPONENT;
}

/** The first day after `start` at which at most `survival` of the lines have not come. */
function tailQuantile(start: number, survival: number): number {
  const days = (start + TAIL_OFFSET_DAYS) * (1 / survival) ** (1 / TAIL_EXPONENT) - TAIL_OFFSET_DAYS;
  return Math.max(start + 1, Math.ceil(days - ROUNDING));
}
