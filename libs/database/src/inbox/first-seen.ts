import type pg from 'pg';
import type { PublishingSchema } from '../schemas.js';

/** What identifies a CloudEvent. */
export interface EventIdentity {
  readonly source: string;
  readonly id: string;
}

/**
 * Notes events in the `inbox` of a schema, in the transaction of what they cause.
 * @returns for each event, in order, whether this is the first time; of a pair within `events` only the first is
 */
export async function firstSeen(
  transaction: pg.ClientBase,
  schema: PublishingSchema,
  events: readonly EventIdentity[],
): Promise<boolean[]> {
  if (events.length === 0) return [];
  const { rows } = await transaction.query<EventIdentity>({
    name: `${schema}-inbox-first-seen`,
    // Rows are inserted in one order everywhere, so that two overlapping batches wait and do not deadlock.
    text: `insert into ${schema}.inbox (source, id)
           select distinct source, id from unnest($1::text[], $2::text[]) as e(source, id) order by source, id
           on conflict do nothing
           returning source, id`,
    values: [events.map(({ source }) => source), events.map(({ id }) => id)],
  });
  const unseen = new Set(rows.map(keyOf));
  return events.map((event) => unseen.delete(keyOf(event)));
}

function keyOf({ source, id }: EventIdentity): string {
  return JSON.stringify([source, id]);
}
