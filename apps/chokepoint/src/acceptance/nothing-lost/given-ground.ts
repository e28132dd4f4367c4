import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { migrate, openPool } from '@chokepoint/database';
import { startKafka, startPostgres } from '@chokepoint/embedded';
import { connectEventLog, type EventLog } from '@chokepoint/event-log';
import { eventually, freshDatabase } from '@chokepoint/testing';
import type pg from 'pg';
import type { Environment } from '../../up/processes/supervisor.js';

/** What the services of a run stand on, and how the test looks at it. */
export interface Ground {
  readonly env: Environment;
  /** Opens new connections after the database was away. */
  readonly pool: pg.Pool;
  readonly eventLog: EventLog;
  close(): Promise<void>;
}

/** A ground whose parts can be killed; they are started again at the same place. */
export interface MortalGround extends Ground {
  readonly brokers: readonly string[];
  killDatabase(): Promise<void>;
  killBroker(): Promise<void>;
}

const silent = { debug: () => undefined, info: () => undefined, warn: () => undefined, error: () => undefined };
/** Orphans of a killed server need a moment to find out. */
const START_AGAIN_WITHIN_MS = 60_000;

/** The database of all tests, and the log in it. */
export async function quietGround(): Promise<Ground> {
  const { url, pool, drop } = await freshDatabase({ migrate: (database) => migrate(database), template: 'all_services' });
  const eventLog = connectEventLog({ kind: 'postgres', logger: silent }, pool);
  const close = async () => {
    await eventLog.close();
    await drop();
  };
  return { env: { DATABASE_URL: url, EVENT_LOG: 'postgres' }, pool, eventLog, close };
}

/** A durable PostgreSQL and a Kafka of its own. */
export async function mortalGround(): Promise<MortalGround> {
  const dataDir = await mkdtemp(join(tmpdir(), 'nothing-lost-'));
  const [database, broker] = await Promise.all([mortal((port) => startPostgres({ dataDir: join(dataDir, 'postgres'), port })), mortal((port) => startBroker(dataDir, port))]);
  const pool = openPool(database.part.url, { applicationName: 'acceptance', max: 4 });
  await migrate(pool);
  const { brokers } = broker.part;
  const eventLog = connectEventLog({ kind: 'kafka', brokers, clientId: 'acceptance', logger: silent }, pool);
  const close = async () => {
    await eventLog.close();
    await pool.end();
    await Promise.all([database.part.stop(), broker.part.stop()]);
    await rm(dataDir, { recursive: true, force: true });
  };
  const env = { DATABASE_URL: database.part.url, EVENT_LOG: 'kafka', KAFKA_BROKERS: brokers.join(',') };
  return { env, pool, eventLog, brokers, close, killDatabase: database.kill, killBroker: broker.kill };
}

/** Java first: its process is the broker, with nothing between. */
async function startBroker(dataDir: string, port?: number) {
  const { kill, brokers, ...broker } = await startKafka({ dataDir: join(dataDir, 'kafka'), port, prefer: 'java' });
  if (!kill) throw new Error('The broker of KAFKA_BROKERS cannot be killed: unset it for this test.');
  return { ...broker, brokers, kill, port: Number(brokers[0].split(':').at(-1)) };
}

interface Part {
  readonly port: number;
  kill(): Promise<void>;
  stop(): Promise<void>;
}

async function mortal<P extends Part>(start: (port?: number) => Promise<P>) {
  const life = { part: await start(), kill };
  async function kill(): Promise<void> {
    const { port } = life.part;
    await life.part.kill();
    life.part = await eventually(() => start(port), START_AGAIN_WITHIN_MS);
  }
  return life;
}
