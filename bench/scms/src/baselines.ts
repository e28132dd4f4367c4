import type { LaneKey } from '@chokepoint/exposure';
import { type Forecast, type Forecaster, LEVELS, pointForecast } from './forecaster.js';
import type { ScmsLine } from './scms-lines.js';

/** Every line comes as promised. */
export class Promised implements Forecaster {
  readonly name = 'promised date';
  ordered(): void {}
  closed(): void {}
  forecast(_lane: LaneKey, from: number): Forecast {
    return pointForecast(Math.max(0, from));
  }
}

/** The lines closed so far, by lateness. */
class Sample {
  readonly #counts = new Map<number, number>();
  #count = 0;
  #sum = 0;

  get isEmpty(): boolean {
    return this.#count === 0;
  }

  get mean(): number {
    return this.#sum / this.#count;
  }

  add(lateness: number): void {
    this.#counts.set(lateness, (this.#counts.get(lateness) ?? 0) + 1);
    this.#count++;
    this.#sum += lateness;
  }

  /** The distribution as it is, of what is not before `from`; nothing left: that day. */
  forecast(from: number): Forecast {
    const left = [...this.#counts].filter(([lateness]) => lateness >= from).sort(([a], [b]) => a - b);
    const count = left.reduce((sum, [, each]) => sum + each, 0);
    if (count === 0) return pointForecast(from);
    const by = (day: number) => left.reduce((sum, [lateness, each]) => (lateness <= day ? sum + each : sum), 0) / count;
    return { quantiles: LEVELS.map((level) => left.find(([lateness]) => by(lateness) >= level - 1e-9)![0]), by };
  }
}

/** Samples of every lane, every vendor, and all. */
abstract class Sampling implements Forecaster {
  abstract readonly name: string;
  readonly #samples = new Map<string, Sample>();

  ordered(): void {}

  closed({ lane, closedDay, promisedDay }: ScmsLine): void {
    for (const key of keysOf(lane)) {
      let sample = this.#samples.get(key);
      if (sample === undefined) this.#samples.set(key, (sample = new Sample()));
      sample.add(closedDay - promisedDay);
    }
  }

  abstract forecast(lane: LaneKey, from: number): Forecast;

  /** That of the lane, its vendor's where it has none, that of all where the vendor has none. */
  protected sampleOf(lane: LaneKey): Sample | undefined {
    return keysOf(lane).map((key) => this.#samples.get(key)).find((sample) => sample !== undefined);
  }

  protected get all(): Sample | undefined {
    return this.#samples.get('');
  }
}

export class LaneMean extends Sampling {
  readonly name = "lane's mean";
  forecast(lane: LaneKey, from: number): Forecast {
    return pointForecast(Math.max(from, Math.round(this.sampleOf(lane)?.mean ?? 0)));
  }
}

export class GlobalQuantiles extends Sampling {
  readonly name = 'quantiles of all';
  forecast(_lane: LaneKey, from: number): Forecast {
    return this.all?.forecast(from) ?? pointForecast(Math.max(0, from));
  }
}

export class LaneQuantiles extends Sampling {
  readonly name = "lane's quantiles";
  forecast(lane: LaneKey, from: number): Forecast {
    return this.sampleOf(lane)?.forecast(from) ?? pointForecast(Math.max(0, from));
  }
}

function keysOf({ from, to, input }: LaneKey): string[] {
  return [[from, to, input].join('\u0000'), from, ''];
}
