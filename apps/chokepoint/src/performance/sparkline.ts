const BARS = '▁▂▃▄▅▆▇█';

/** Shares of 0..1 as bars, 1 the highest; a gap where there is none. */
export function sparkline(shares: readonly (number | undefined)[]): string {
  return shares.map((share) => (share === undefined ? ' ' : BARS[Math.min(BARS.length - 1, Math.floor(share * BARS.length))])).join('');
}
