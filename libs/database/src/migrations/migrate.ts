import type pg from 'pg';
import { SCHEMAS, type Schema } from '../schemas.js';
import { PRISMA_DIR, readMigrations, type Migration } from './files.js';
import { createRecord, readApplied, recordApplied, type AppliedMigration } from './record.js';

export interface MigrateOptions {
  /** Folder with one folder for each schema; default the product's `prisma`. */
  readonly directory?: string;
  readonly schemas?: readonly Schema[];
  readonly log?: (line: string) => void;
}

/** The lock that Prisma takes too: neither runs beside the other. */
const MIGRATION_LOCK = 72707369;

/**
 * Brings the database up to date, one transaction for each migration. Processes that start together wait for the first.
 * @returns how many migrations were applied
 */
export async function migrate(pool: pg.Pool, options: MigrateOptions = {}): Promise<number> {
  const { log = () => {} } = options;
  if ((await pendingMigrations(pool, options)).length === 0) return 0;
  const client = await pool.connect();
  try {
    await client.query('select pg_advisory_lock($1)', [MIGRATION_LOCK]);
    const pending = await pendingMigrations(client, options);
    await createRecords(client, pending);
    for (const migration of pending) {
      await apply(client, migration);
      log(`applied ${migration.schema}/${migration.name}`);
    }
    return pending.length;
  } finally {
    client.release(true);
  }
}

/** What is still to be applied; throws when a migration was changed after it was applied. */
export async function pendingMigrations(
  client: pg.ClientBase | pg.Pool,
  { directory = PRISMA_DIR, schemas = SCHEMAS }: MigrateOptions = {},
): Promise<Migration[]> {
  const { applied } = await readApplied(client, schemas);
  const byName = new Map(applied.map((each) => [nameOf(each), each]));
  return readMigrations(directory, schemas).filter((migration) => {
    const before = byName.get(nameOf(migration));
    if (before && before.checksum !== migration.checksum) throw changed(migration);
    return before === undefined;
  });
}

async function createRecords(client: pg.ClientBase, pending: readonly Migration[]): Promise<void> {
  const { untouched } = await readApplied(client, [...new Set(pending.map(({ schema }) => schema))]);
  for (const schema of untouched) await createRecord(client, schema);
}

async function apply(client: pg.ClientBase, migration: Migration): Promise<void> {
  await client.query('begin');
  try {
    await client.query(migration.sql);
    await recordApplied(client, migration);
    await client.query('commit');
  } catch (error) {
    await client.query('rollback');
    throw new Error(`migration ${nameOf(migration)} failed: ${(error as Error).message}`, { cause: error });
  }
}

function nameOf({ schema, name }: AppliedMigration): string {
  return `${schema}/${name}`;
}

function changed(migration: Migration): Error {
  return new Error(
    `migration ${nameOf(migration)} was changed after it was applied to this database; restore the file and add a new migration`,
  );
}
