import type pg from 'pg';
import type { PublishingSchema } from '../schemas.js';
import { enqueue } from './enqueue.js';
import type { OutboxRecord } from './record.js';

/** An event log that may be in the database of whoever publishes. */
export interface AppendableLog {
  /** Appends in the transaction of the caller; absent where the log is elsewhere. */
  append?(transaction: pg.ClientBase, records: readonly OutboxRecord[]): Promise<void>;
}

/**
 * Publishes with whatever else `transaction` stores: straight into the event log where that is in the same database, and
 * through the outbox where it is elsewhere or older records still wait, which must go before.
 *
 * Must be the last that the transaction does, since the log's partitions are held from here to its end. As with `enqueue`,
 * whoever publishes must hold a lock on what each key names until the commit.
 */
export async function publishWithin(transaction: pg.ClientBase, schema: PublishingSchema, records: readonly OutboxRecord[], log: AppendableLog): Promise<void> {
  if (records.length === 0) return;
  if (!log.append || (await othersWait(transaction, schema))) return enqueue(transaction, schema, records);
  await log.append(transaction, records);
}

async function othersWait(transaction: pg.ClientBase, schema: PublishingSchema): Promise<boolean> {
  const { rows } = await transaction.query<{ wait: boolean }>({ name: `${schema}-outbox-waits`, text: `select exists (select from ${schema}.outbox) as wait` });
  return rows[0].wait;
}
