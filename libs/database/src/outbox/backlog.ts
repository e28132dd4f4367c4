import type pg from 'pg';
import type { PublishingSchema } from '../schemas.js';

/** What is stored and not yet published. */
export interface OutboxBacklog {
  readonly records: number;
  /** Age of the oldest record in seconds, 0 when there is none. */
  readonly oldestSeconds: number;
}

export async function outboxBacklog(pool: pg.Pool, schema: PublishingSchema): Promise<OutboxBacklog> {
  const { rows } = await pool.query<{ records: number; age: number }>(
    `select count(*)::int as records, coalesce(extract(epoch from clock_timestamp() - min(created_at)), 0)::float8 as age
     from ${schema}.outbox`,
  );
  return { records: rows[0].records, oldestSeconds: Math.max(0, rows[0].age) };
}
