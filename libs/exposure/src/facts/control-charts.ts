/** L: so many deviations lie between the centre of an EWMA and each of its limits in the steady state of one value. */
export const LIMIT_DEVIATIONS = 3;

/** Exponentially weighted moving average: the average after `value`, `weight` in 0..1. */
export function ewma(average: number, value: number, weight: number): number {
  return weight * value + (1 - weight) * average;
}

/**
 * Half the distance between the 3σ limits of an EWMA after `n` values (NIST/SEMATECH e-Handbook, 6.3.2.4, with the
 * exact variance; n = Infinity gives the handbook's steady state).
 */
export function ewmaLimit(deviation: number, weight: number, n: number): number {
  return LIMIT_DEVIATIONS * deviation * Math.sqrt((weight / (2 - weight)) * (1 - (1 - weight) ** (2 * n)));
}

/** Upper one-sided cumulative sum after `value` (NIST/SEMATECH e-Handbook, 6.3.2.3); `slack` is what passes unnoticed. */
export function upperCusum(sum: number, value: number, mean: number, slack: number): number {
  return Math.max(0, sum + value - mean - slack);
}
