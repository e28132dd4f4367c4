import { orders, shuffles } from './permutations.js';

/** Up to so many pairs every order is tried; 8! = 40,320. */
const EXACT_UP_TO = 8;
const SHUFFLES = 20_000;
/** Correlations that differ by less are equal. */
const ROUNDING = 1e-12;

export interface RankCorrelation {
  /** Pairs */
  readonly n: number;
  /** Spearman's, −1..1; null below three pairs, or where one side is all ties */
  readonly rho: number | null;
  /** Share of the orders of one side that correlate as strongly, either way: of all orders up to 8 pairs, else of 20,000 drawn from a fixed seed */
  readonly p: number | null;
}

/** Ranks from 1, the least first; ties share the mean of the ranks that they take up. */
export function midranks(values: readonly number[]): number[] {
  const sorted = [...values].sort((a, b) => a - b);
  return values.map((value) => (sorted.indexOf(value) + sorted.lastIndexOf(value)) / 2 + 1);
}

/**
 * Spearman's rank correlation with ties (Pearson's of the midranks) and its permutation test.
 * @throws RangeError when the lengths differ
 */
export function rankCorrelation(xs: readonly number[], ys: readonly number[]): RankCorrelation {
  if (xs.length !== ys.length) throw new RangeError(`${xs.length} values beside ${ys.length}`);
  const n = xs.length;
  const [x, y] = [standardized(midranks(xs)), standardized(midranks(ys))];
  if (n < 3 || x === undefined || y === undefined) return { n, rho: null, p: null };
  const rho = Math.max(-1, Math.min(1, product(x, y)));
  return { n, rho, p: permutationTest(x, y, Math.abs(rho) - ROUNDING) };
}

function permutationTest(x: readonly number[], y: readonly number[], least: number): number {
  const isAsStrong = (order: readonly number[]) => Math.abs(product(x, order)) >= least;
  if (x.length <= EXACT_UP_TO) return shareOf(orders(y), isAsStrong, 0);
  return shareOf(shuffles(y, SHUFFLES), isAsStrong, 1);
}

/** @param counted orders that count as hits beforehand: the observed one, when orders are drawn */
function shareOf(drawn: Iterable<readonly number[]>, isHit: (order: readonly number[]) => boolean, counted: number): number {
  let [hits, all] = [counted, counted];
  for (const order of drawn) {
    all++;
    if (isHit(order)) hits++;
  }
  return hits / all;
}

/** Of mean 0 and length 1; undefined where all are equal. */
function standardized(values: readonly number[]): number[] | undefined {
  const mean = values.reduce((total, value) => total + value, 0) / values.length;
  const deviations = values.map((value) => value - mean);
  const length = Math.sqrt(product(deviations, deviations));
  return length > 0 ? deviations.map((each) => each / length) : undefined;
}

function product(x: readonly number[], y: readonly number[]): number {
  return x.reduce((total, value, place) => total + value * y[place], 0);
}
