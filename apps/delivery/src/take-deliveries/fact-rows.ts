import { instantArray, textArray } from '@chokepoint/database';
import type { FactType } from '@chokepoint/contracts';
import type { KnownFact } from '@chokepoint/service';
import type pg from 'pg';
import { lineKey, type LineFact } from '../snapshots/line-facts.js';
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
    values: [textArray(facts.map(({ source }) => source)), textArray(facts.map(({ id }) => id))],
  });
  return new Map(rows.map((row): [string, KnownFact] => [factKey(row), { type: row.type, time: row.time.getTime(), data: row.data }]));
}

/** Another transaction stored a fact of the same source and id, for another lane, at the same moment: PostgreSQL's code for that. */
class StoredMeanwhile extends Error {
  readonly code = '40001';
}

const UNIQUE_VIOLATION = '23505';

/** Stores facts of which the transaction knows that they are news. `on conflict` would cost as much again as the insert. */
export async function insertFacts(transaction: pg.ClientBase, facts: readonly DeliveryFact[]): Promise<void> {
  try {
    await transaction.query(insertOf(facts));
  } catch (error) {
    if ((error as { readonly code?: string }).code === UNIQUE_VIOLATION) throw new StoredMeanwhile('a fact of the batch was stored meanwhile');
    throw error;
  }
}

function insertOf(facts: readonly DeliveryFact[]): pg.QueryConfig {
  return {
    name: 'delivery-facts-insert',
    // In one order everywhere, so that batches with facts in common wait for each other and do not deadlock.
    text: `insert into delivery.fact (source, id, type, time, from_node, to_node, input, order_id, line_id, data, as_of)
           select source, id, type, time, from_node, to_node, input, order_id, line_id, data::json, as_of::timestamptz
           from unnest($1::text[], $2::text[], $3::text[], $4::timestamptz[], $5::text[], $6::text[], $7::text[], $8::text[], $9::text[], $10::text[], $11::text[])
             as f(source, id, type, time, from_node, to_node, input, order_id, line_id, data, as_of)
           order by source, id`,
    values: [
      textArray(facts.map(({ source }) => source)),
      textArray(facts.map(({ id }) => id)),
      textArray(facts.map(({ type }) => type)),
      instantArray(facts.map(({ time }) => time)),
      textArray(facts.map(({ parsed }) => parsed.from)),
      textArray(facts.map(({ parsed }) => parsed.to ?? null)),
      textArray(facts.map(({ parsed }) => parsed.input ?? null)),
      textArray(facts.map(({ parsed }) => ('order' in parsed ? parsed.order : null))),
      textArray(facts.map(({ parsed }) => ('line' in parsed ? parsed.line : null))),
      textArray(facts.map(({ data }) => JSON.stringify(data))),
      textArray(facts.map(momentOfSnapshot)),
    ],
  };
}

const momentOfSnapshot = ({ asOf }: DeliveryFact): string | null => (asOf === undefined ? null : new Date(asOf).toISOString());

/** Puts facts in the place of the contents that are stored under their keys. */
export async function correctFacts(transaction: pg.ClientBase, facts: readonly DeliveryFact[]): Promise<void> {
  await transaction.query({
    name: 'delivery-facts-correct',
    text: `update delivery.fact set time = f.time, data = f.data::json, as_of = f.as_of::timestamptz, confirmed_as_of = null
           from unnest($1::text[], $2::text[], $3::timestamptz[], $4::text[], $5::text[]) as f(source, id, time, data, as_of)
           where fact.source = f.source and fact.id = f.id`,
    values: [
      textArray(facts.map(({ source }) => source)),
      textArray(facts.map(({ id }) => id)),
      instantArray(facts.map(({ time }) => time)),
      textArray(facts.map(({ data }) => JSON.stringify(data))),
      textArray(facts.map(momentOfSnapshot)),
    ],
  });
}

/** Notes the moments of the snapshots that said facts again. */
export async function confirmFacts(transaction: pg.ClientBase, facts: readonly LineFact[]): Promise<void> {
  await transaction.query({
    name: 'delivery-facts-confirm',
    text: `update delivery.fact set confirmed_as_of = f.as_of
           from unnest($1::text[], $2::text[], $3::timestamptz[]) as f(source, id, as_of)
           where fact.source = f.source and fact.id = f.id`,
    values: [textArray(facts.map(({ source }) => source)), textArray(facts.map(({ id }) => id)), instantArray(facts.map((fact) => fact.confirmedAsOf!))],
  });
}

/** Notes the order lines that facts name; delay reports name none. Who calls holds the locks of their lanes, so that two batches cannot deadlock here. */
export async function insertOrderLines(transaction: pg.ClientBase, facts: readonly DeliveryFact[]): Promise<void> {
  const lines = [...new Map(facts.flatMap(({ parsed }) => ('order' in parsed ? [[lineKey(parsed), parsed] as const] : []))).values()];
  if (lines.length === 0) return;
  await transaction.query({
    name: 'delivery-order-lines-insert',
    text: `insert into delivery.order_line (from_node, to_node, input, order_id, line_id)
           select * from unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::text[]) as l(from_node, to_node, input, order_id, line_id)
           on conflict do nothing`,
    values: [
      textArray(lines.map(({ from }) => from)),
      textArray(lines.map(({ to }) => to)),
      textArray(lines.map(({ input }) => input)),
      textArray(lines.map(({ order }) => order)),
      textArray(lines.map(({ line }) => line)),
    ],
  });
}
