import type { FactType } from '@chokepoint/contracts';
import type { KnownFact } from '@chokepoint/service';
import type pg from 'pg';
import { factKey, type DeliveryFact, type KnownFacts } from './decide.js';

interface KnownRow {
  source: string;
  id: string;
  type: FactType;
  time: Date;
  data: unknown;
}

/** The facts stored before under the sources and ids of `facts`. */
export async function loadKnown(transaction: pg.ClientBase, facts: readonly DeliveryFact[]): Promise<KnownFacts> {
  const { rows } = await transaction.query<KnownRow>({
    name: 'delivery-known',
    text: `select f.source, f.id, f.type, f.time, f.data
           from unnest($1::text[], $2::text[]) as given(source, id)
           join delivery.fact f using (source, id)`,
    values: [facts.map(({ source }) => source), facts.map(({ id }) => id)],
  });
  return new Map(rows.map((row): [string, KnownFact] => [factKey(row), { type: row.type, time: row.time.getTime(), data: row.data }]));
}

/** Another transaction stored a fact of the same source and id, for another lane, at the same moment: PostgreSQL's code for that. */
class StoredMeanwhile extends Error {
  readonly code = '40001';
}

export async function insertFacts(transaction: pg.ClientBase, facts: readonly DeliveryFact[]): Promise<void> {
  const { rowCount } = await transaction.query({
    name: 'delivery-facts-insert',
    // In one order everywhere, so that batches with facts in common wait for each other and do not deadlock.
    text: `insert into delivery.fact (source, id, type, time, from_node, to_node, input, order_id, line_id, data)
           select * from unnest($1::text[], $2::text[], $3::text[], $4::timestamptz[], $5::text[], $6::text[], $7::text[], $8::text[], $9::text[], $10::jsonb[])
             as f(source, id, type, time, from_node, to_node, input, order_id, line_id, data)
           order by source, id
           on conflict do nothing`,
    values: [
      facts.map(({ source }) => source),
      facts.map(({ id }) => id),
      facts.map(({ type }) => type),
      facts.map(({ time }) => new Date(time).toISOString()),
      facts.map(({ parsed }) => parsed.from),
      facts.map(({ parsed }) => parsed.to ?? null),
      facts.map(({ parsed }) => parsed.input ?? null),
      facts.map(({ parsed }) => ('order' in parsed ? parsed.order : null)),
      facts.map(({ parsed }) => ('line' in parsed ? parsed.line : null)),
      facts.map(({ data }) => JSON.stringify(data)),
    ],
  });
  if (rowCount !== facts.length) throw new StoredMeanwhile('a fact of the batch was stored meanwhile');
}

/** Notes the order lines that facts name; delay reports name none. */
export async function insertOrderLines(transaction: pg.ClientBase, facts: readonly DeliveryFact[]): Promise<void> {
  const lines = facts.flatMap(({ parsed }) => ('order' in parsed ? [parsed] : []));
  if (lines.length === 0) return;
  await transaction.query({
    name: 'delivery-order-lines-insert',
    text: `insert into delivery.order_line (from_node, to_node, input, order_id, line_id)
           select distinct * from unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::text[])
             as l(from_node, to_node, input, order_id, line_id)
           order by 1, 2, 3, 4, 5
           on conflict do nothing`,
    values: [
      lines.map(({ from }) => from),
      lines.map(({ to }) => to),
      lines.map(({ input }) => input),
      lines.map(({ order }) => order),
      lines.map(({ line }) => line),
    ],
  });
}
