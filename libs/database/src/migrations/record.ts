import { randomUUID } from 'node:crypto';
import type pg from 'pg';
import type { Schema } from '../schemas.js';
import type { Migration } from './files.js';

/** A row of `<schema>._prisma_migrations`. */
export interface AppliedMigration {
  readonly schema: Schema;
  readonly name: string;
  readonly checksum: string;
}

/** The table as Prisma makes it, so that `prisma migrate status` and `deploy` agree with this runner. */
const createTable = (schema: Schema) => `
  create schema if not exists ${schema};
  create table ${schema}._prisma_migrations (
    id varchar(36) primary key not null,
    checksum varchar(64) not null,
    finished_at timestamptz,
    migration_name varchar(255) not null,
    logs text,
    rolled_back_at timestamptz,
    started_at timestamptz not null default now(),
    applied_steps_count integer not null default 0
  )`;

/** What was applied in `schemas`; those that have no table yet are `untouched`. */
export async function readApplied(
  client: pg.ClientBase | pg.Pool,
  schemas: readonly Schema[],
): Promise<{ applied: AppliedMigration[]; untouched: Schema[] }> {
  const { rows: tables } = await client.query<{ schemaname: Schema }>(
    `select schemaname from pg_tables where tablename = '_prisma_migrations' and schemaname = any($1)`,
    [schemas],
  );
  const touched = tables.map(({ schemaname }) => schemaname);
  const untouched = schemas.filter((schema) => !touched.includes(schema));
  if (touched.length === 0) return { applied: [], untouched };
  const { rows } = await client.query<AppliedMigration>(touched.map(selectApplied).join(' union all '));
  return { applied: rows, untouched };
}

function selectApplied(schema: Schema): string {
  return `select '${schema}' as schema, migration_name as name, checksum from ${schema}._prisma_migrations
          where finished_at is not null and rolled_back_at is null`;
}

export async function createRecord(client: pg.ClientBase, schema: Schema): Promise<void> {
  await client.query(createTable(schema));
}

export async function recordApplied(client: pg.ClientBase, { schema, name, checksum }: Migration): Promise<void> {
  await client.query(
    `insert into ${schema}._prisma_migrations (id, checksum, migration_name, finished_at, applied_steps_count)
     values ($1, $2, $3, clock_timestamp(), 1)`,
    [randomUUID(), checksum, name],
  );
}
