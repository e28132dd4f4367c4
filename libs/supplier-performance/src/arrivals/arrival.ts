import { dayText } from '../scorecard/period.js';
import type { ArrivalForecast, RestsOn } from './arrival-forecasts.js';
import type { Basis } from './lateness-history.js';

/** A forecast as it is told: days as YYYY-MM-DD, UTC. */
export interface Arrival extends Pick<ArrivalForecast, 'order' | 'line' | 'quantity' | 'overdueDays' | 'onTimeProbability' | 'lateProbability' | 'drifting'> {
  readonly from: string;
  readonly to: string;
  readonly input: string;
  readonly promised: string;
  readonly p10: string;
  readonly p50: string;
  readonly p90: string;
  readonly lane: Known;
  readonly vendor: Known;
  readonly all: Known;
  readonly restsOn: RestsOn;
}

/** Closed lines, and the arrivals they count for. */
export interface Known {
  readonly lines: number;
  readonly weight: number;
}

export function arrivalOf({ lane: key, promisedDay, p10, p50, p90, basis, ...forecast }: ArrivalForecast): Arrival {
  const [lane, vendor, all] = [known(basis, 'lane'), known(basis, 'vendor'), known(basis, 'all')];
  return { ...key, ...forecast, promised: dayText(promisedDay), p10: dayText(p10), p50: dayText(p50), p90: dayText(p90), lane, vendor, all };
}

function known(basis: Basis, level: keyof Basis): Known {
  const { closedLines, weight } = basis[level];
  return { lines: closedLines, weight };
}
