import pg from 'pg';
import type { Logger } from './logger.js';

export interface PoolOptions {
  /** Seen in pg_stat_activity. */
  readonly applicationName: string;
  /** Most connections at once; default 10. */
  readonly max?: number;
  /** Certificate authority (PEM) that must have signed the server's certificate; without it the address decides. */
  readonly tls?: { readonly ca: string };
  readonly logger?: Logger;
}

const CONNECT_TIMEOUT_MS = 5_000;

/** A pool over `url`. Losing an idle connection is not an error: the next query opens another. */
export function openPool(url: string, { applicationName, max = 10, tls, logger }: PoolOptions): pg.Pool {
  const pool = new pg.Pool({
    connectionString: url,
    application_name: applicationName,
    max,
    connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
    keepAlive: true,
    ...(tls && { ssl: { ca: tls.ca, rejectUnauthorized: true } }),
  });
  pool.on('error', (error) => logger?.warn({ err: error }, 'lost an idle database connection'));
  // Between the pool's own listener and that of whoever takes the connection, there is a moment with neither.
  pool.on('connect', (client) => client.on('error', () => undefined));
  return pool;
}
