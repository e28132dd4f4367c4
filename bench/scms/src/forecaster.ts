import type { LaneKey } from '@chokepoint/exposure';
import type { Learner } from './walk.js';

export const LEVELS = [0.1, 0.5, 0.9] as const;

/** When a line comes, in days after the one promised. */
export interface Forecast {
  /** [LEVELS] */
  readonly quantiles: readonly number[];
  /** The probability that it comes on the day or before. */
  readonly by: (lateness: number) => number;
}

/** One way to say when lines come. */
export interface Forecaster extends Learner {
  readonly name: string;
  /** @param from the line has not come before this day of lateness, as far as is known on `today` */
  forecast(lane: LaneKey, from: number, today: number): Forecast;
}

/** All that a forecaster who names one day says. */
export function pointForecast(lateness: number): Forecast {
  return { quantiles: LEVELS.map(() => lateness), by: (day) => (day >= lateness ? 1 : 0) };
}
