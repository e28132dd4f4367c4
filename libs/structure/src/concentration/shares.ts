import { compareUtf8 } from '@chokepoint/network';

/** Parts of a whole by name, 0..1; they sum to 1, or there are none. */
export type Shares = Readonly<Record<string, number>>;

/** Indices that are closer than this, relative to the larger, differ by rounding. */
export const ROUNDING = 1e-9;

/** Parts of the sum of all amounts above 0, the largest first; amounts of one name add up. */
export function sharesOf(amounts: Iterable<readonly [name: string, amount: number]>): Shares {
  const byName = new Map<string, number>();
  let total = 0;
  for (const [name, amount] of amounts) {
    if (!(amount > 0)) continue;
    byName.set(name, (byName.get(name) ?? 0) + amount);
    total += amount;
  }
  return record(sorted([...byName].map(([name, amount]) => [name, amount / total])));
}

/** Any name can be a key; and without a prototype the engine does not learn a new shape for every set of names. */
export function record(entries: Iterable<readonly [name: string, share: number]>): Shares {
  const shares = Object.create(null) as Record<string, number>;
  for (const [name, share] of entries) shares[name] = share;
  return shares;
}

/** The largest first; of equal ones that whose name comes first. A record itself would put names of digits first. */
export function largestFirst(shares: Shares): (readonly [name: string, share: number])[] {
  return sorted(Object.entries(shares));
}

function sorted(entries: readonly (readonly [string, number])[]): (readonly [string, number])[] {
  return entries.toSorted(([a, left], [b, right]) => right - left || compareUtf8(a, b));
}

/** Herfindahl–Hirschman index Σ (100·share)²: 10,000 where one has all, 0 where nobody has anything. */
export function herfindahl(shares: Shares): number {
  return Object.values(shares).reduce((sum, share) => sum + (100 * share) ** 2, 0);
}

/** So many equal suppliers would be as concentrated: 10,000 / HHI; 0 where there are none. */
export function effectiveNumber(hhi: number): number {
  return hhi > 0 ? 10_000 / hhi : 0;
}
