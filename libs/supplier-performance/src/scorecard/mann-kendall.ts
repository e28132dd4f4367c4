import { errorFunction } from 'simple-statistics';

/** Whether a series goes one way. */
export interface MannKendall {
  /** Pairs that rise less pairs that fall. */
  readonly s: number;
  /** Two-sided probability of so large an |S| without any trend. */
  readonly p: number;
}

/** Up to here the distribution of S is counted out, ties and all. */
const EXACT_UP_TO = 10;

/**
 * The test of Mann 1945 and Kendall 1975, as in Gilbert 1987, Statistical Methods for Environmental Pollution Monitoring,
 * chapter 16: up to 10 values exact, else normal, with the variance corrected for ties and S for continuity.
 */
export function mannKendall(values: readonly number[]): MannKendall {
  const s = scoreOf(values);
  const ties = tiesOf(values);
  return { s, p: values.length <= EXACT_UP_TO ? exactly(s, values.length, ties) : normally(s, values.length, ties) };
}

function scoreOf(values: readonly number[]): number {
  let s = 0;
  for (let later = 1; later < values.length; later++) {
    for (let earlier = 0; earlier < later; earlier++) s += Math.sign(values[later] - values[earlier]);
  }
  return s;
}

/** How many values are the same, for each value that there is more than once. */
function tiesOf(values: readonly number[]): number[] {
  const counts = new Map<number, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts.values()].filter((count) => count > 1);
}

function normally(s: number, n: number, ties: readonly number[]): number {
  const spread = (count: number) => count * (count - 1) * (2 * count + 5);
  const variance = (spread(n) - ties.reduce((sum, count) => sum + spread(count), 0)) / 18;
  if (variance === 0 || s === 0) return 1;
  return 1 - errorFunction((Math.abs(s) - 1) / Math.sqrt(2 * variance));
}

/**
 * All orders of the values are as likely. The orders with i falling pairs are the coefficient of qⁱ in
 * [n]! / ∏ [t]!, [n]! = ∏ (1 − qⁱ)/(1 − q) (MacMahon): whole numbers, so that nothing is rounded.
 */
function exactly(s: number, n: number, ties: readonly number[]): number {
  const tied = ties.reduce((sum, count) => sum + (count * (count - 1)) / 2, 0);
  const pairs = (n * (n - 1)) / 2 - tied;
  const orders = fallingPairs(n, ties, pairs);
  let extreme = 0;
  let all = 0;
  for (const [falling, count] of orders.entries()) {
    all += count;
    if (Math.abs(pairs - 2 * falling) >= Math.abs(s)) extreme += count;
  }
  return extreme / all;
}

/** [falling pairs] orders that have so many */
function fallingPairs(n: number, ties: readonly number[], pairs: number): number[] {
  const orders = [1, ...Array.from({ length: pairs }, () => 0)];
  for (let i = 1; i <= n; i++) multiply(orders, i);
  for (const count of ties) for (let i = 1; i <= count; i++) divide(orders, i);
  for (let i = ties.reduce((sum, count) => sum + count, 0); i < n; i++) divide(orders, 1);
  return orders;
}

function multiply(series: number[], i: number): void {
  for (let at = series.length - 1; at >= i; at--) series[at] -= series[at - i];
}

function divide(series: number[], i: number): void {
  for (let at = i; at < series.length; at++) series[at] += series[at - i];
}
