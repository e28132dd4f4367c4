import { firstSeen, type EventIdentity } from '@chokepoint/database';
import type pg from 'pg';
import type { Rejected } from './read-change.js';

/** What became of a record. */
export type Taken = 'accepted' | 'already_known' | Rejected;

export interface TakenNew<T> {
  /** Events that were not known before. */
  readonly fresh: readonly T[];
  /** For each record, in order. */
  readonly taken: readonly Taken[];
}

/** Tells what is new among records that were read, and notes it as known. */
export async function takeNew<T extends EventIdentity>(transaction: pg.ClientBase, read: readonly (T | Rejected)[]): Promise<TakenNew<T>> {
  const received = read.filter((each): each is T => !isRejected(each));
  const isNew = await firstSeen(transaction, 'alerts', received);
  const fresh = new Set(received.filter((_, i) => isNew[i]));
  return { fresh: [...fresh], taken: read.map((each) => (isRejected(each) ? each : fresh.has(each) ? 'accepted' : 'already_known')) };
}

export function rejectedOf(taken: readonly Taken[]): Rejected[] {
  return taken.filter((each): each is Rejected => typeof each !== 'string');
}

function isRejected(read: EventIdentity | Rejected): read is Rejected {
  return 'reason' in read;
}
