import { connectEventLog } from '@chokepoint/event-log';
import { takeBatch } from '@chokepoint/risk-service/intake';
import { setTimeout as sleep } from 'node:timers/promises';
import type pg from 'pg';
import type { Column, Reader, Run } from '../column.js';

const LOOK_EVERY_MS = 10;
const QUIET = { debug: () => undefined, info: () => undefined, warn: () => undefined, error: () => undefined };

/** What runs in production: our event log, and risk's intake. */
export const chokepoint: Column = { name: 'Chokepoint', reads: 'many', stores: true, join };

async function join(run: Run): Promise<Reader> {
  const { brokers, group, topics, pool, concurrency } = run;
  const eventLog = connectEventLog({ kind: 'kafka', brokers, logger: QUIET }, pool);
  await eventLog.subscribe({ group, topics, pool, concurrency, handler: takeBatch, onFatal: (error) => run.failed(error), logger: QUIET });
  const watch = watchPosition(run);
  const close = async () => {
    await watch.close();
    await eventLog.close();
  };
  return { close };
}

/** Only a position in the database tells what is committed; a batch that was handled may still be rolled back. */
function watchPosition({ pool, group, done, failed }: Run): Reader {
  let closed = false;
  const watch = async () => {
    for (let known = 0; !closed; await sleep(LOOK_EVERY_MS)) {
      const position = await positionOf(pool, group);
      done(position - known);
      known = position;
    }
  };
  const watched = watch().catch(failed);
  const close = async () => {
    closed = true;
    await watched;
  };
  return { close };
}

async function positionOf(pool: pg.Pool, group: string): Promise<number> {
  const { rows } = await pool.query<{ position: number }>({
    name: 'bench-position',
    text: 'SELECT coalesce(sum(next_offset), 0)::float8 AS position FROM event_log.consumer_position WHERE consumer_group = $1',
    values: [group],
  });
  return rows[0].position;
}
