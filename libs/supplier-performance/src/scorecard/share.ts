import { type Interval, wilsonInterval } from './wilson.js';

/** So many lines out of so many; with too few to say, no share. */
export interface Share {
  readonly count: number;
  readonly of: number;
  /** 0..1 */
  readonly share: number | null;
  /** The 95 % Wilson score interval. */
  readonly interval: Interval | null;
  /** Why there is no share. */
  readonly reason?: string;
}

/** @param floor below so many lines nothing is said */
export function shareOf(count: number, of: number, floor: number): Share {
  const reason = tooFew(of, floor, 'due');
  if (reason !== undefined) return { count, of, share: null, interval: null, reason };
  return { count, of, share: count / of, interval: wilsonInterval(count, of) };
}

/** @param kind of the lines, such as `due`; undefined where they are enough */
export function tooFew(lines: number, floor: number, kind: string): string | undefined {
  if (lines === 0) return `no ${kind} line`;
  return lines < floor ? `too few to say: ${lines} of at least ${floor} ${kind} lines` : undefined;
}
