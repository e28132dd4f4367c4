import { randomBytes } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { serverForTests } from './servers.js';

export interface FreshDatabaseOptions {
  /** Brings an empty database up to date; done once for each `template` of a run, then copied. */
  readonly migrate?: (pool: pg.Pool) => Promise<unknown>;
  readonly template?: string;
  /** Connections of the pool. */
  readonly max?: number;
}

export interface FreshDatabase {
  readonly url: string;
  readonly pool: pg.Pool;
  /** Closes the pool and removes the database, whoever is still connected. */
  drop(): Promise<void>;
}

/** The one PostgreSQL of this run of Jest, started when the first spec asks for it. */
export async function postgresForTests(): Promise<{ readonly url: string }> {
  return { url: await serverForTests('postgres') };
}

/** A database of its own for a spec. */
export async function freshDatabase({ migrate, template = 'migrated', max = 20 }: FreshDatabaseOptions = {}): Promise<FreshDatabase> {
  const { url } = await postgresForTests();
  const name = `test_${randomBytes(6).toString('hex')}`;
  await withClient(url, async (client) => {
    if (migrate) await ensureTemplate(client, url, template, migrate);
    await client.query(`create database ${name} template ${migrate ? template : 'template0'}`);
  });
  const own = databaseUrl(url, name);
  const pool = new pg.Pool({ connectionString: own, max });
  // An idle connection ends with its database: no news.
  pool.on('error', () => undefined);
  pool.on('connect', (client) => client.on('error', () => undefined));
  const drop = async () => {
    // A failed test may have kept a connection: it must not keep up the others.
    await Promise.race([pool.end(), sleep(2_000, undefined, { ref: false })]);
    await withClient(url, (client) => client.query(`drop database ${name} with (force)`));
  };
  return { url: own, pool, drop };
}

/** Workers take turns: the first migrates the template, the others find it. */
async function ensureTemplate(client: pg.Client, url: string, template: string, migrate: NonNullable<FreshDatabaseOptions['migrate']>) {
  await client.query(`select pg_advisory_lock(hashtext($1))`, [template]);
  const { rowCount } = await client.query('select from pg_database where datname = $1', [template]);
  if (rowCount === 0) {
    const unfinished = `${template}_unfinished`;
    await client.query(`drop database if exists ${unfinished} with (force)`);
    await client.query(`create database ${unfinished} template template0`);
    const pool = new pg.Pool({ connectionString: databaseUrl(url, unfinished), max: 2 });
    await migrate(pool).finally(() => pool.end());
    await client.query(`alter database ${unfinished} rename to ${template}`);
  }
  await client.query(`select pg_advisory_unlock(hashtext($1))`, [template]);
}

async function withClient<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client(url);
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

function databaseUrl(url: string, database: string): string {
  return Object.assign(new URL(url), { pathname: `/${database}` }).href;
}
