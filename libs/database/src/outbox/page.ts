import type pg from 'pg';
import type { PublishingSchema } from '../schemas.js';
import { headersFromJson, type OutboxRecord } from './record.js';

/** Most records of a page. */
export const FULL_PAGE = 1_000;
const MAX_BYTES = 4 * 1024 * 1024;

/** The oldest records of an outbox: what one publication takes. */
export interface OutboxPage {
  readonly positions: readonly string[];
  readonly records: readonly OutboxRecord[];
}

interface Row {
  position: string;
  topic: string;
  key: Buffer | null;
  value: Buffer | null;
  headers: Record<string, string>;
}

/** Up to 1,000 records and about 4 MiB, in their order; at least one when there is any. */
export async function readPage(client: pg.ClientBase, schema: PublishingSchema): Promise<OutboxPage> {
  const { rows } = await client.query<Row>({
    name: `${schema}-outbox-page`,
    text: `select position, topic, key, value, headers
           from (
             select *, sum(size) over (order by position) - size as bytes_before
             from (
               select *, coalesce(octet_length(value), 0) as size
               from ${schema}.outbox order by position limit ${FULL_PAGE}
             ) as oldest
           ) as measured
           where bytes_before < ${MAX_BYTES}
           order by position`,
  });
  return {
    positions: rows.map(({ position }) => position),
    records: rows.map(({ topic, key, value, headers }) => ({ topic, key, value, headers: headersFromJson(headers) })),
  };
}

/** Forgets exactly the records of a page: others may have been committed below its highest position meanwhile. */
export async function deletePage(client: pg.ClientBase, schema: PublishingSchema, { positions }: OutboxPage): Promise<void> {
  await client.query({
    name: `${schema}-outbox-delete`,
    text: `delete from ${schema}.outbox where position = any($1::bigint[])`,
    values: [positions],
  });
}
