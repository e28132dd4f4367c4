import { compareContents, encodeRecord, type Fact, type OutgoingEvent, type ReceivedEvent } from '@chokepoint/contracts';
import type { ConsumedRecord } from '@chokepoint/event-log';
import { isOrderLineFact } from '@chokepoint/exposure';
import type pg from 'pg';
import { instantArray, textArray } from '@chokepoint/database';
import type { RiskSignal } from '../scoring/signals.js';
import type { Handover } from './handover.js';
import { conflict, factKey, type ReceivedFact, type Rejected } from './classify.js';

interface FactKey {
  source: string;
  id: string;
}

interface StoredFact extends FactKey {
  time: Date;
  type: string;
  data: string;
}

/** What storing facts did. */
export interface Stored<R extends ConsumedRecord> {
  /** New, or in the place of another content. */
  readonly changed: readonly ReceivedFact<R>[];
  /** Contents that gave way. */
  readonly conflicts: readonly Rejected<R>[];
}

/**
 * Keeps the facts that are new and names them in `unscored`. A key that is known keeps the content that holds; the
 * one that gives way is a conflict. Two partitions that bring the same keys in another order may deadlock: one of the
 * batches is then rolled back and comes again. What is new is handed over before the transaction is known to commit: nobody
 * asks for it sooner.
 */
export async function storeFacts<R extends ConsumedRecord>(transaction: pg.ClientBase, facts: readonly ReceivedFact<R>[], handover?: Handover): Promise<Stored<R>> {
  if (facts.length === 0) return { changed: [], conflicts: [] };
  const { position, known } = await change(transaction, INSERT, facts);
  if (position !== undefined) handover?.put(position, newAmong(facts, known));
  if (known.length === 0) return { changed: facts, conflicts: [] };
  return settle(transaction, facts, await lockKnown(transaction, known));
}

function newAmong(facts: readonly ReceivedFact[], known: readonly FactKey[]): Fact[] {
  const keys = new Set(known.map(factKey));
  return facts.filter(({ event }) => keys.size === 0 || !keys.has(factKey(event))).map(({ fact }) => fact);
}

/**
 * A change of facts and the note of what it changed, in one statement; it answers with the place of the note, if there is
 * one, and with the keys that stayed as they were.
 */
const noted = (change: string): string =>
  `WITH given (source, id, time, type, data) AS (SELECT * FROM unnest($1::text[], $2::text[], $3::timestamptz[], $4::text[], $5::text[])),
     changed AS (${change} RETURNING fact.source, fact.id),
     noted AS (INSERT INTO risk.unscored (sources, ids) SELECT array_agg(source), array_agg(id) FROM changed HAVING count(*) > 0
         RETURNING position, pg_notify($6, ''))
   SELECT position, NULL AS source, NULL AS id FROM noted
   UNION ALL SELECT NULL, source, id FROM (SELECT source COLLATE "C" AS source, id COLLATE "C" AS id FROM unnest($1::text[], $2::text[]) AS named (source, id)
     EXCEPT SELECT source, id FROM changed) AS unchanged
     WHERE (SELECT count(*) FROM changed) < cardinality($1::text[])`;

const INSERT = {
  name: 'insert-facts',
  text: noted('INSERT INTO risk.fact (source, id, time, type, data) SELECT * FROM given ON CONFLICT DO NOTHING'),
};

const REPLACE = {
  text: noted(`UPDATE risk.fact SET time = given.time, type = given.type, data = given.data FROM given
               WHERE fact.source = given.source AND fact.id = given.id`),
};

interface Changed {
  /** Of the row in `unscored`; undefined where nothing changed. */
  readonly position: string | undefined;
  readonly known: readonly FactKey[];
}

async function change(transaction: pg.ClientBase, statement: { name?: string; text: string }, facts: readonly ReceivedFact[]): Promise<Changed> {
  const values = [
    ...keyArrays(facts.map(({ event }) => event)),
    instantArray(facts.map(({ event }) => event.time)),
    textArray(facts.map(({ event }) => event.type)),
    textArray(facts.map(({ event }) => JSON.stringify(event.data))),
    signalOf(facts),
  ];
  const { rows } = await transaction.query<FactKey & { position: string | null }>({ ...statement, values });
  return { position: rows.find(({ position }) => position !== null)?.position ?? undefined, known: rows.filter(({ position }) => position === null) };
}

/** What is more than order lines is scored sooner. */
function signalOf(facts: readonly ReceivedFact[]): RiskSignal {
  return facts.every(({ fact }) => isOrderLineFact(fact)) ? 'risk_lines' : 'risk_incidents';
}

function keyArrays(keys: readonly FactKey[]): Buffer[] {
  return [textArray(keys.map(({ source }) => source)), textArray(keys.map(({ id }) => id))];
}

/**
 * In key order, so that two such batches cannot wait for each other. Statements that look facts up have no name: a
 * plan kept from when the table was small would read all of it, later.
 */
async function lockKnown(transaction: pg.ClientBase, keys: readonly FactKey[]): Promise<Map<string, ReceivedEvent>> {
  const { rows } = await transaction.query<StoredFact>({
    text: `SELECT source, id, time, type, data FROM risk.fact JOIN unnest($1::text[], $2::text[]) AS known (source, id) USING (source, id)
           ORDER BY source, id FOR UPDATE OF fact`,
    values: keyArrays(keys),
  });
  return new Map(rows.map((row) => [factKey(row), asEvent(row)]));
}

function asEvent(row: StoredFact): ReceivedEvent {
  return { ...row, time: row.time.getTime(), data: JSON.parse(row.data) as unknown, mode: 'binary' };
}

/** Lets the content that holds stand where the key was known, and tells what gave way. */
async function settle<R extends ConsumedRecord>(transaction: pg.ClientBase, facts: readonly ReceivedFact<R>[], known: ReadonlyMap<string, ReceivedEvent>): Promise<Stored<R>> {
  const conflicts: Rejected<R>[] = [];
  const replacing: ReceivedFact<R>[] = [];
  for (const fact of facts) {
    const holder = known.get(factKey(fact.event));
    const order = holder ? compareContents(fact.event, holder) : 0;
    if (!holder || order === 0) continue;
    conflicts.push(conflict(order < 0 ? asReceived(holder, fact) : fact));
    if (order < 0) replacing.push(fact);
  }
  if (replacing.length > 0) await change(transaction, REPLACE, replacing);
  return { changed: [...facts.filter(({ event }) => !known.has(factKey(event))), ...replacing], conflicts };
}

/** The bytes of a fact are not kept: what gives way later is written again, at the place of what replaced it. */
function asReceived<R extends ConsumedRecord>(event: ReceivedEvent, { record }: ReceivedFact<R>): Pick<ReceivedFact<R>, 'event' | 'record'> {
  const { key, value, headers } = encodeRecord(event as OutgoingEvent);
  return { event, record: { ...record, key, value, headers } };
}
