import type { ConsumedRecord } from '@chokepoint/event-log';
import type pg from 'pg';

/** A record in quarantine as it came, and from where. */
export interface KeptRecord extends ConsumedRecord {
  /** Of its row. */
  readonly id: string;
  readonly topic: string;
  readonly partition: number;
}

/** What became of a record that was read again: taken in now, known already, or still wrong. */
export type Outcome =
  | { readonly result: 'accepted' | 'already_known' }
  | { readonly result: 'rejected'; readonly reason: string; readonly detail: string };

/**
 * Takes records in as a service's intake does, in one transaction, but for keeping what is still wrong: that is kept.
 * @returns an outcome for each record, in order
 */
export type TakeAgain = (transaction: pg.ClientBase, records: readonly KeptRecord[]) => Promise<readonly Outcome[]>;
