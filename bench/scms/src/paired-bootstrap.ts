import { quantileSorted } from 'simple-statistics';
import { seeded } from './chance.js';

export interface Difference {
  /** Mean of one − mean of the other: below 0 where the first loses less. */
  readonly mean: number;
  /** 95 % interval. */
  readonly low: number;
  readonly high: number;
}

const ROUNDS = 2000;

/**
 * The mean difference of two losses of the same forecasts, with its interval from a bootstrap of whole clusters
 * (Efron and Tibshirani, 1993): lines of one order arrive together and are not so many witnesses.
 */
export function pairedDifference(one: readonly number[], other: readonly number[], clusters: readonly string[], seed: number): Difference {
  const sums = new Map<string, { difference: number; count: number }>();
  one.forEach((loss, i) => {
    const sum = sums.get(clusters[i]) ?? { difference: 0, count: 0 };
    sums.set(clusters[i], { difference: sum.difference + loss - other[i], count: sum.count + 1 });
  });
  const all = [...sums.values()];
  const chance = seeded(seed);
  const means = Array.from({ length: ROUNDS }, () => meanOf(all.map(() => all[Math.floor(chance() * all.length)]))).sort((a, b) => a - b);
  return { mean: meanOf(all), low: quantileSorted(means, 0.025), high: quantileSorted(means, 0.975) };
}

function meanOf(sums: readonly { difference: number; count: number }[]): number {
  let [difference, count] = [0, 0];
  for (const sum of sums) [difference, count] = [difference + sum.difference, count + sum.count];
  return difference / count;
}
