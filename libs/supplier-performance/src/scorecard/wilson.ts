/** Bounds of a share, 0..1. */
export interface Interval {
  readonly low: number;
  readonly high: number;
}

/** 97.5 % quantile of the standard normal distribution. */
const Z = 1.959963984540054;

/**
 * The 95 % score interval of `count` out of `of` (Wilson 1927; method 3 of Newcombe 1998, Statistics in Medicine 17,
 * 857–872; NIST/SEMATECH e-Handbook, 7.2.4.1). Unlike p ± 1.96·s it stays within 0..1 and holds for few lines.
 * @param of above 0
 */
export function wilsonInterval(count: number, of: number): Interval {
  const middle = count + (Z * Z) / 2;
  const half = Z * Math.sqrt((count * (of - count)) / of + (Z * Z) / 4);
  // Rounding may lead past 1, or not as far.
  const high = count === of ? 1 : (middle + half) / (of + Z * Z);
  return { low: (middle - half) / (of + Z * Z), high };
}
