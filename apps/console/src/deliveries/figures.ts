import type { risk } from '@chokepoint/contracts/grpc';
import type { DaySpread, LineShare, OverdueLines } from '../contract/index.js';

type Absent<T> = { [K in keyof T]?: Exclude<T[K], null | undefined> };

/** What is absent over gRPC may come as null; over HTTP it is left out, as is an empty text. */
export function present<T extends object>(fields: T): Absent<T> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null && value !== undefined && value !== '')) as Absent<T>;
}

export function shareOf({ count, of, share, low, high, reason }: risk.LineShare): LineShare {
  return { count, of, ...present({ share, low, high, reason }) };
}

export function spreadOf({ lines, mean, p50, p90, p99, reason }: risk.Spread): DaySpread {
  return { lines, ...present({ mean, p50, p90, p99, reason }) };
}

export function overdueOf({ lines, quantity, lateness, oldest }: risk.Overdue): OverdueLines {
  return { lines, quantity, lateness, ...present({ oldest }) };
}
