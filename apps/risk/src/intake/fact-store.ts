import { compareContents, encodeBinary, type OutgoingEvent, type ReceivedEvent } from '@chokepoint/contracts';
import type pg from 'pg';
import { conflict, factKey, type ReceivedFact, type Rejected } from './classify.js';

interface StoredFact {
  source: string;
  id: string;
  time: Date;
  type: string;
  data: string;
  fresh: boolean;
}

/**
 * Keeps the facts that are new and names them in `unscored`. A key that is known keeps the content that holds; the
 * one that gives way is returned. Two partitions that bring the same keys in another order may deadlock: one of the
 * batches is then rolled back and comes again.
 */
export async function storeFacts(transaction: pg.ClientBase, facts: readonly ReceivedFact[]): Promise<Rejected[]> {
  if (facts.length === 0) return [];
  const inserted = await insert(transaction, facts);
  if (inserted === facts.length) {
    await noteUnscored(transaction, facts);
    return [];
  }
  const { changed, rejected } = await sortOut(transaction, facts);
  if (changed.length > 0) await noteUnscored(transaction, changed);
  return rejected;
}

async function insert(transaction: pg.ClientBase, facts: readonly ReceivedFact[]): Promise<number> {
  const { rowCount } = await transaction.query({
    name: 'insert-facts',
    text: `INSERT INTO risk.fact (source, id, time, type, data)
           SELECT * FROM unnest($1::text[], $2::text[], $3::timestamptz[], $4::text[], $5::text[])
           ON CONFLICT DO NOTHING`,
    values: columns(facts),
  });
  return rowCount ?? 0;
}

function columns(facts: readonly ReceivedFact[]): string[][] {
  return [
    facts.map(({ event }) => event.source),
    facts.map(({ event }) => event.id),
    facts.map(({ event }) => new Date(event.time).toISOString()),
    facts.map(({ event }) => event.type),
    facts.map(({ event }) => JSON.stringify(event.data)),
  ];
}

async function noteUnscored(transaction: pg.ClientBase, facts: readonly ReceivedFact[]): Promise<void> {
  await transaction.query({
    name: 'note-unscored',
    text: 'INSERT INTO risk.unscored (sources, ids) VALUES ($1, $2)',
    values: [facts.map(({ event }) => event.source), facts.map(({ event }) => event.id)],
  });
  await transaction.query(`NOTIFY risk_unscored`);
}

/** Some keys were known: tells what this batch changed, and what gave way. */
async function sortOut(transaction: pg.ClientBase, facts: readonly ReceivedFact[]) {
  const stored = await storedUnder(transaction, facts);
  const rejected: Rejected[] = [];
  const changed: ReceivedFact[] = [];
  for (const fact of facts) {
    const { holder, fresh } = stored.get(factKey(fact.event))!;
    const order = compareContents(fact.event, holder);
    if (order < 0) await replace(transaction, fact);
    if (order !== 0) rejected.push(conflict(order < 0 ? asReceived(holder, fact) : fact));
    if (order < 0 || fresh) changed.push(fact);
  }
  return { changed, rejected };
}

/** In key order, so that two such batches cannot wait for each other. A row is fresh when this transaction made it. */
async function storedUnder(transaction: pg.ClientBase, facts: readonly ReceivedFact[]) {
  const { rows } = await transaction.query<StoredFact>(
    `SELECT source, id, time, type, data, fact.xmin = pg_current_xact_id()::xid AS fresh FROM risk.fact
     JOIN unnest($1::text[], $2::text[]) AS wanted (source, id) USING (source, id)
     ORDER BY source, id FOR UPDATE OF fact`,
    [facts.map(({ event }) => event.source), facts.map(({ event }) => event.id)],
  );
  return new Map(rows.map(({ fresh, ...row }) => [factKey(row), { fresh, holder: asEvent(row) }]));
}

function asEvent(row: Omit<StoredFact, 'fresh'>): ReceivedEvent {
  return { ...row, time: row.time.getTime(), data: JSON.parse(row.data) as unknown, mode: 'binary' };
}

async function replace(transaction: pg.ClientBase, { event }: ReceivedFact): Promise<void> {
  await transaction.query('UPDATE risk.fact SET time = $3, type = $4, data = $5 WHERE source = $1 AND id = $2', [
    event.source,
    event.id,
    new Date(event.time).toISOString(),
    event.type,
    JSON.stringify(event.data),
  ]);
}

/** The bytes of a fact are not kept: what gives way later is written again, at the place of what replaced it. */
function asReceived(event: ReceivedEvent, { record }: ReceivedFact): ReceivedFact {
  const { key, value, headers } = encodeBinary(event as OutgoingEvent);
  const bytes = Object.fromEntries(Object.entries(headers).map(([name, text]) => [name, Buffer.from(text)]));
  return { event, record: { ...record, key: Buffer.from(key), value, headers: bytes } };
}
