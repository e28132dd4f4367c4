import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { SCHEMAS, type Schema } from '../schemas.js';

/** One folder of `prisma/<schema>/migrations`. */
export interface Migration {
  readonly schema: Schema;
  readonly name: string;
  readonly sql: string;
  /** SHA-256 in hex of the file, as Prisma computes it. */
  readonly checksum: string;
}

/** The folder `prisma` of the product, the same seen from sources and from the build. */
export const PRISMA_DIR = fileURLToPath(new URL('../../../../prisma', import.meta.url));

/** Every migration under `directory`, schema by schema, oldest first. */
export function readMigrations(directory: string, schemas: readonly Schema[] = SCHEMAS): Migration[] {
  return schemas.flatMap((schema) => migrationNames(join(directory, schema, 'migrations')).map((name) => readMigration(directory, schema, name)));
}

function migrationNames(folder: string): string[] {
  if (!existsSync(folder)) return [];
  const entries = readdirSync(folder, { withFileTypes: true });
  return entries.filter((entry) => entry.isDirectory()).map(({ name }) => name).sort();
}

function readMigration(directory: string, schema: Schema, name: string): Migration {
  const sql = readFileSync(join(directory, schema, 'migrations', name, 'migration.sql'), 'utf8');
  return { schema, name, sql, checksum: createHash('sha256').update(sql).digest('hex') };
}
