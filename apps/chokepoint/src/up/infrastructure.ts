import { openPool, migrate } from '@chokepoint/database';
import { startKafka, startPostgres, type KafkaWay } from '@chokepoint/embedded';
import { join } from 'node:path';
import type { DataDirectory } from './data-directory/data-directory.js';
import { openProcessLog } from './processes/log-lines.js';
import type { Environment } from './processes/supervisor.js';

/** What the services stand on. */
export interface Infrastructure {
  /** Variables by which the services find it. */
  readonly env: Environment;
  readonly databaseUrl: string;
  /** Where the event log is, in words. */
  readonly eventLog: string;
  /** Resolves with what happened when a part of it has ended by itself. */
  readonly broken: Promise<string>;
}

interface Part {
  readonly exited: Promise<void>;
  stop(): Promise<void>;
}

export interface InfrastructureOptions {
  readonly data: DataDirectory;
  readonly kafka: boolean | KafkaWay;
  /** Stops what was started, the last first. */
  readonly stack: AsyncDisposableStack;
}

/** Starts the database (that of DATABASE_URL where it is set) and the broker side by side, and migrates. */
export async function startInfrastructure(options: InfrastructureOptions): Promise<Infrastructure> {
  const [database, log] = await both([startDatabase(options), options.kafka ? startBroker(options) : Promise.resolve(LOG_IN_POSTGRES)]);
  return {
    env: { DATABASE_URL: database.url, ...log.env },
    databaseUrl: database.url,
    eventLog: log.description,
    broken: Promise.race([database.ended, log.ended]),
  };
}

interface Log {
  readonly env: Environment;
  readonly description: string;
  readonly ended: Promise<string>;
}

const never = new Promise<string>(() => undefined);
const LOG_IN_POSTGRES: Log = { env: { EVENT_LOG: 'postgres' }, description: 'in PostgreSQL', ended: never };

async function startDatabase(options: InfrastructureOptions): Promise<{ url: string; ended: Promise<string> }> {
  const own = process.env['DATABASE_URL'];
  const started = own ? { url: own, ended: never } : await startEmbedded(options);
  const pool = openPool(started.url, { applicationName: 'chokepoint up', max: 2 });
  await migrate(pool, { log: () => undefined }).finally(() => pool.end());
  return started;
}

async function startEmbedded(options: InfrastructureOptions) {
  const log = logTo(options, 'postgres.log');
  const postgres = await startPostgres({ dataDir: options.data.postgres, log });
  keep(options, postgres);
  return { url: postgres.url, ended: endOf('PostgreSQL', postgres) };
}

async function startBroker(options: InfrastructureOptions): Promise<Log> {
  const prefer = typeof options.kafka === 'string' ? options.kafka : 'docker';
  const kafka = await startKafka({ dataDir: options.data.kafka, prefer, log: logTo(options, 'kafka.log') });
  keep(options, kafka);
  const brokers = kafka.brokers.join(',');
  const kind = { external: 'KAFKA_BROKERS', docker: 'in Docker', java: 'with Java' }[kafka.kind];
  return { env: { EVENT_LOG: 'kafka', KAFKA_BROKERS: brokers }, description: `Kafka ${brokers} (${kind})`, ended: endOf('Kafka', kafka) };
}

function keep({ stack }: InfrastructureOptions, part: Part): void {
  stack.defer(() => part.stop());
}

function endOf(name: string, { exited }: Part): Promise<string> {
  return exited.then(() => `${name} has ended`);
}

function logTo({ data, stack }: InfrastructureOptions, name: string): (line: string) => void {
  const log = openProcessLog(join(data.logs, name));
  stack.defer(() => log.close());
  return log.write;
}

/** Waits for both also when one fails: what the other starts must be known, to be stopped. */
async function both<A, B>(parts: [Promise<A>, Promise<B>]): Promise<[A, B]> {
  await Promise.allSettled(parts);
  return Promise.all(parts);
}
