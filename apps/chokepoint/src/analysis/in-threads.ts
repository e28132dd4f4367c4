import { ModelPool } from '@chokepoint/workers';
import { interruptible } from '../command-line/interruptible.js';

/** Work in threads of its own, which end with it, however it ends. */
export function inThreads<R>(work: (pool: ModelPool, signal: AbortSignal) => Promise<R>): Promise<R> {
  return interruptible(async (signal) => {
    const pool = new ModelPool();
    try {
      return await work(pool, signal);
    } finally {
      await pool.close();
    }
  });
}
