import { mean, sampleStandardDeviation } from 'simple-statistics';

/** How values spread; quantiles are of type 7. */
export interface Distribution {
  readonly mean: number;
  /** Of the sample; 0 for a single value. */
  readonly deviation: number;
  readonly p50: number;
  readonly p90: number;
  readonly p99: number;
}

/** @param values at least one; in any order */
export function distributionOf(values: readonly number[]): Distribution {
  const sorted = Float64Array.from(values).sort();
  return {
    mean: mean(values),
    deviation: values.length > 1 ? sampleStandardDeviation(values) : 0,
    p50: quantile(sorted, 0.5),
    p90: quantile(sorted, 0.9),
    p99: quantile(sorted, 0.99),
  };
}

/**
 * Type 7 of Hyndman and Fan 1996 (The American Statistician 50, 361–365), which R, NumPy, pandas and spreadsheets take
 * unless told otherwise: linear between the two values around place (n − 1)·p.
 * @param sorted ascending, at least one
 */
export function quantile(sorted: ArrayLike<number>, p: number): number {
  const place = (sorted.length - 1) * p;
  const below = Math.floor(place);
  const above = Math.min(below + 1, sorted.length - 1);
  return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
}
