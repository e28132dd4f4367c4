import { readFileSync } from 'node:fs';
import { migrate } from './migrations/migrate.js';
import { openPool } from './pool.js';

/** One-shot job: brings the database of DATABASE_URL up to date and ends. */
async function main(): Promise<void> {
  const url = process.env['DATABASE_URL'];
  if (!url) throw new Error('DATABASE_URL: expected the address of a PostgreSQL database (postgresql://user:password@host/name)');
  const authority = process.env['DATABASE_TLS_CA'];
  const pool = openPool(url, { applicationName: 'chokepoint migrate', max: 2, ...(authority && { tls: { ca: readFileSync(authority, 'utf8') } }) });
  try {
    const count = await migrate(pool, { log: (line) => console.log(line) });
    if (count === 0) console.log('the database is up to date');
  } finally {
    await pool.end();
  }
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
