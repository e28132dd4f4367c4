import type { NodeHistory } from '@chokepoint/console-service/contract';

export interface HistoryDay {
  /** Milliseconds since the epoch, noon UTC of the day. */
  readonly at: number;
  readonly day: string;
  readonly exposure: number;
}

/** Places among the days, both inclusive. */
export type Range = readonly [number, number];

export function lastDays(count: number, days: number): Range {
  return [Math.max(0, count - days), Math.max(0, count - 1)];
}

/** The days of a range, at most two for each of `buckets`: its lowest and its highest, so that no peak is lost. */
export function drawnDays({ days, exposure }: Pick<NodeHistory, 'days' | 'exposure'>, [from, to]: Range, buckets: number): HistoryDay[] {
  const count = to - from + 1;
  const places = count <= 2 * buckets ? Array.from({ length: Math.max(0, count) }, (_, place) => from + place) : extremes(exposure, from, count, buckets);
  return places.map((place) => ({ at: Date.parse(`${days[place]}T12:00:00Z`), day: days[place], exposure: exposure[place] }));
}

function extremes(values: readonly number[], from: number, count: number, buckets: number): number[] {
  const places = [from];
  for (let bucket = 0; bucket < buckets; bucket++) {
    const [start, end] = [from + Math.floor((bucket * count) / buckets), from + Math.floor(((bucket + 1) * count) / buckets)];
    let [low, high] = [start, start];
    for (let place = start; place < end; place++) {
      if (values[place] < values[low]) low = place;
      if (values[place] > values[high]) high = place;
    }
    places.push(Math.min(low, high), Math.max(low, high));
  }
  places.push(from + count - 1);
  return places.filter((place, index) => index === 0 || place > places[index - 1]);
}

/** The place of the highest day of a range, the first where several are. */
export function peakOf(exposure: readonly number[], [from, to]: Range): number {
  let peak = from;
  for (let place = from; place <= to; place++) if (exposure[place] > exposure[peak]) peak = place;
  return peak;
}
