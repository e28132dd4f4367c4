import type pg from 'pg';
import { isConflict } from './failures.js';

export interface TransactionOptions {
  /** How often to run `work` again after a serialization failure or a deadlock; default 0. `work` must bear repetition. */
  readonly retries?: number;
}

/** Runs `work` in one transaction: committed when it resolves, rolled back when it throws. */
export async function inTransaction<T>(
  pool: pg.Pool,
  work: (transaction: pg.PoolClient) => Promise<T>,
  { retries = 0 }: TransactionOptions = {},
): Promise<T> {
  for (let attempt = 0; ; attempt++) {
    try {
      return await once(pool, work);
    } catch (error) {
      if (attempt >= retries || !isConflict(error)) throw error;
    }
  }
}

async function once<T>(pool: pg.Pool, work: (transaction: pg.PoolClient) => Promise<T>): Promise<T> {
  const client = await pool.connect();
  let broken: Error | undefined;
  const onError = (error: Error) => (broken = error);
  // A connection that dies between two queries says so here, and would end the process if nobody listened.
  client.on('error', onError);
  try {
    await client.query('begin');
    const result = await work(client);
    await client.query('commit');
    return result;
  } catch (error) {
    await client.query('rollback').catch((failure: Error) => (broken = failure));
    throw error;
  } finally {
    client.off('error', onError);
    client.release(broken);
  }
}
