import type { LaneKey } from '@chokepoint/exposure';
import { type ArrivalParameters, LatenessHistory } from '@chokepoint/supplier-performance';
import { type Forecast, type Forecaster, LEVELS } from './forecaster.js';
import type { ScmsLine } from './scms-lines.js';

/** The forecasts of the product. */
export class Ours implements Forecaster {
  readonly name: string = 'ours';
  readonly #history: LatenessHistory;

  constructor(parameters: ArrivalParameters) {
    this.#history = new LatenessHistory(parameters);
  }

  ordered({ lane, ...line }: ScmsLine): void {
    this.#history.add(lane, { ...line, closedDay: undefined });
  }

  closed({ lane, ...line }: ScmsLine): void {
    this.#history.remove(lane, { ...line, closedDay: undefined });
    this.#history.add(lane, line);
  }

  forecast(lane: LaneKey, from: number, today: number): Forecast {
    const { distribution } = this.#history.latenessOf(lane, today);
    return { quantiles: distribution.quantiles(from, LEVELS), by: (lateness) => distribution.probabilityBy(lateness, from) };
  }
}
