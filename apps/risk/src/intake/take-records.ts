import type { ConsumedRecord } from '@chokepoint/event-log';
import type pg from 'pg';
import { classify, type Rejected } from './classify.js';
import { storeFacts } from './fact-store.js';
import type { Handover } from './handover.js';

export interface Taken<R extends ConsumedRecord> {
  /** Those that changed what is known. */
  readonly changed: readonly R[];
  /** What is no fact, and contents that gave way: where a fact stored before gives way, its record is a new one. */
  readonly rejected: readonly Rejected<R>[];
}

/** Stores what is valid among records and tells what is not: the one way by which facts come in. */
export async function takeRecords<R extends ConsumedRecord>(transaction: pg.ClientBase, records: readonly R[], handover?: Handover): Promise<Taken<R>> {
  const { facts, rejected } = classify(records);
  const { changed, conflicts } = await storeFacts(transaction, facts, handover);
  return { changed: changed.map(({ record }) => record), rejected: [...rejected, ...conflicts] };
}
