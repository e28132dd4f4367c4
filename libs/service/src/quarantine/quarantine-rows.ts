import { storableText } from '@chokepoint/event-log';
import type pg from 'pg';
import type { KeptRecord, Outcome } from './outcome.js';

/** The schemas that have a table `quarantine`. */
export type QuarantineSchema = 'risk' | 'alerts';

export interface QuarantineFilter {
  readonly topic?: string | undefined;
  readonly state?: 'kept' | 'requeued' | undefined;
}

/** A row without the bytes. */
export interface SummaryRow {
  readonly id: string;
  readonly topic: string;
  readonly partition: number;
  readonly offset: string;
  /** The first bytes. */
  readonly key_start: Buffer | null;
  readonly reason: string;
  readonly detail: string;
  readonly received_at: Date;
  /** Bytes of key and value. */
  readonly size: string;
  readonly attempts: number;
  readonly requeued_at: Date | null;
}

export interface ContentRow {
  readonly key: Buffer | null;
  readonly value: Buffer | null;
  /** Values in base64. */
  readonly headers: Readonly<Record<string, string>>;
}

/** A row that nobody else reads again until the transaction ends. */
export interface LockedRow {
  readonly record: KeptRecord;
  readonly requeued: boolean;
}

const SUMMARY = `position AS id, topic, partition, "offset", substring(key FOR 256) AS key_start, reason, received_at,
  coalesce(octet_length(key), 0)::bigint + coalesce(octet_length(value), 0) AS size, attempts, requeued_at`;

/** The next `limit` rows before a position, the newest first. */
export async function readSummaries(pool: pg.Pool, schema: QuarantineSchema, { topic, state }: QuarantineFilter, before: string, limit: number): Promise<SummaryRow[]> {
  const { rows } = await pool.query<SummaryRow>(
    `SELECT ${SUMMARY}, left(detail, 1000) AS detail FROM ${schema}.quarantine
     WHERE position < $1 AND ($2::text IS NULL OR topic = $2) AND ($3::boolean IS NULL OR (requeued_at IS NULL) = $3)
     ORDER BY position DESC LIMIT $4`,
    [before, topic, state && state === 'kept', limit],
  );
  return rows;
}

/** One row with its bytes. */
export async function readRow(pool: pg.Pool, schema: QuarantineSchema, id: string): Promise<(SummaryRow & ContentRow) | undefined> {
  const { rows } = await pool.query<SummaryRow & ContentRow>(`SELECT ${SUMMARY}, detail, key, value, headers FROM ${schema}.quarantine WHERE position = $1`, [id]);
  return rows[0];
}

/** In one order everywhere, so that two that ask for the same rows wait and do not deadlock. */
export async function lockRows(transaction: pg.ClientBase, schema: QuarantineSchema, ids: readonly string[]): Promise<LockedRow[]> {
  const { rows } = await transaction.query<SummaryRow & ContentRow>(
    `SELECT ${SUMMARY}, key, value, headers FROM ${schema}.quarantine WHERE position = ANY($1::bigint[]) ORDER BY position FOR UPDATE`,
    [ids],
  );
  return rows.map((row) => ({ record: recordOf(row), requeued: row.requeued_at !== null }));
}

/** Notes what became of records: those taken in leave the quarantine, the others keep their newest reason. */
export async function noteOutcomes(transaction: pg.ClientBase, schema: QuarantineSchema, records: readonly KeptRecord[], outcomes: readonly Outcome[]): Promise<void> {
  if (records.length === 0) return;
  const refusals = outcomes.map((outcome) => (outcome.result === 'rejected' ? outcome : undefined));
  await transaction.query(
    `UPDATE ${schema}.quarantine AS kept
     SET attempts = attempts + 1, requeued_at = CASE WHEN refused.reason IS NULL THEN now() END,
         reason = coalesce(refused.reason, kept.reason), detail = coalesce(refused.detail, kept.detail)
     FROM unnest($1::bigint[], $2::text[], $3::text[]) AS refused (position, reason, detail) WHERE kept.position = refused.position`,
    [records.map(({ id }) => id), refusals.map((refusal) => refusal?.reason), refusals.map((refusal) => refusal && storableText(refusal.detail))],
  );
}

function recordOf({ id, topic, partition, offset, key, value, headers, received_at: receivedAt }: SummaryRow & ContentRow): KeptRecord {
  const bytes = Object.entries(headers).map(([name, text]): [string, Buffer] => [name, Buffer.from(text, 'base64')]);
  return { id, topic, partition, offset: BigInt(offset), key, value, headers: Object.fromEntries(bytes), timestamp: receivedAt.getTime() };
}
