import type pg from 'pg';
import { byteaArray, textArray } from '../array-parameters.js';
import type { PublishingSchema } from '../schemas.js';
import { headersToJson, type OutboxRecord } from './record.js';

/**
 * Stores records to be published, in their order, with whatever else `transaction` stores.
 *
 * Positions come from a sequence, and a lower one may be committed later. That only matters for records of one key:
 * whoever enqueues them must hold a lock on what the key names until the commit.
 */
export async function enqueue(transaction: pg.ClientBase, schema: PublishingSchema, records: readonly OutboxRecord[]): Promise<void> {
  if (records.length === 0) return;
  await transaction.query({
    name: `${schema}-outbox-enqueue`,
    text: `with stored as (
             insert into ${schema}.outbox (topic, key, value, headers)
             select topic, key, value, headers::json
             from unnest($1::text[], $2::bytea[], $3::bytea[], $4::text[]) with ordinality as r(topic, key, value, headers, place)
             order by place
           )
           select pg_notify($5, '')`,
    values: [
      textArray(records.map(({ topic }) => topic)),
      byteaArray(records.map(({ key }) => key)),
      byteaArray(records.map(({ value }) => value)),
      textArray(records.map(({ headers }) => headersToJson(headers))),
      outboxChannel(schema),
    ],
  });
}

/** The channel that hears of every commit with new records. */
export function outboxChannel(schema: PublishingSchema): string {
  return `${schema}_outbox`;
}
