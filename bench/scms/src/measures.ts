import { type Forecast, LEVELS } from './forecaster.js';

/** A forecast held against what came. */
export interface Scored {
  /** [LEVELS] days (Koenker and Bassett, Econometrica 46, 1978) */
  readonly pinball: readonly number[];
  /**
   * Where in the forecast the arrival lies, 0..1; chance decides within a day, so that it is uniform for a forecast
   * that is right however many lines come on one day (Czado, Gneiting and Held, Biometrics 65, 2009).
   */
  readonly place: number;
  /** −ln of the probability given to the day, at least that of one in a million. */
  readonly log: number;
}

const LEAST_PROBABILITY = 1e-6;

/** @param chance 0..1 */
export function scored({ quantiles, by }: Forecast, lateness: number, chance: number): Scored {
  const before = by(lateness - 1);
  const probability = by(lateness) - before;
  return {
    pinball: LEVELS.map((level, i) => pinballLoss(level, quantiles[i], lateness)),
    place: before + chance * probability,
    log: -Math.log(Math.max(LEAST_PROBABILITY, probability)),
  };
}

export function pinballLoss(level: number, quantile: number, value: number): number {
  return value >= quantile ? level * (value - quantile) : (1 - level) * (quantile - value);
}

/** What all forecasts of one forecaster come to. */
export interface Summary {
  /** [LEVELS] days */
  readonly pinball: readonly number[];
  readonly meanPinball: number;
  readonly log: number;
  /** [LEVELS] share that came below the level; of a forecast that is right, the level */
  readonly below: readonly number[];
}

export function summaryOf(all: readonly Scored[]): Summary {
  const pinball = LEVELS.map((_, i) => mean(all.map((each) => each.pinball[i])));
  return {
    pinball,
    meanPinball: mean(pinball),
    log: mean(all.map(({ log }) => log)),
    below: LEVELS.map((level) => mean(all.map(({ place }) => Number(place < level)))),
  };
}

export function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
