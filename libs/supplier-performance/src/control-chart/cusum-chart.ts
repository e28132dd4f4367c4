import { upperCusum } from '@chokepoint/exposure';

/** Both one-sided cumulative sums, one entry for each value. */
export interface CusumColumns {
  /** Of what is above the mean. */
  readonly upper: Float64Array;
  /** Of what is below it. */
  readonly lower: Float64Array;
}

/**
 * The tabular CUSUM of values (NIST/SEMATECH e-Handbook, 6.3.2.3).
 * @param slack so much beside the mean passes unnoticed
 */
export function cusumChart(values: readonly number[], mean: number, slack: number): CusumColumns {
  const [upper, lower] = [new Float64Array(values.length), new Float64Array(values.length)];
  let [above, below] = [0, 0];
  values.forEach((value, place) => {
    upper[place] = above = upperCusum(above, value, mean, slack);
    lower[place] = below = upperCusum(below, -value, -mean, slack);
  });
  return { upper, lower };
}
