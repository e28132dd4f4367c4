import { quantile } from './distribution.js';

/** The median of the slopes between all pairs, by step (Theil 1950, Sen 1968): a few odd values do not turn it. @param places ascending, at least two */
export function senSlope(places: readonly number[], values: readonly number[]): number {
  const slopes: number[] = [];
  for (let later = 1; later < values.length; later++) {
    for (let earlier = 0; earlier < later; earlier++) slopes.push((values[later] - values[earlier]) / (places[later] - places[earlier]));
  }
  return quantile(Float64Array.from(slopes).sort(), 0.5);
}
