import type pg from 'pg';
import { TOPICS } from '@chokepoint/contracts';
import type { GrpcService } from '@chokepoint/contracts/proto';
import { openPool, pendingMigrations, startOutboxRelay } from '@chokepoint/database';
import { connectEventLog, type EventLog } from '@chokepoint/event-log';
import type { ServiceSettings } from '../configuration/settings.js';
import { Health } from '../health/health.js';
import { startHttpServer, type HttpServer } from '../health/http-server.js';
import type { Logger } from '../logging/logger.js';
import { Metrics } from '../metrics/metrics.js';
import type { Closers } from './closers.js';
import { eventLogConfiguration } from './event-log-configuration.js';
import { measureProgress, watchHealth } from './observability.js';

/** What a service has before its own modules are made. */
export interface OpenParts {
  readonly pool: pg.Pool;
  readonly eventLog: EventLog;
  readonly health: Health;
  readonly metrics: Metrics;
  readonly http: HttpServer;
}

/** Connects to the database and the event log, publishes the outbox, answers about health. */
export async function openParts(name: GrpcService, settings: ServiceSettings, logger: Logger, closers: Closers): Promise<OpenParts> {
  const pool = closers.closing(openDatabase(name, settings, logger), (opened) => opened.end());
  await assertMigrated(pool, name);
  const eventLog = closers.closing(connectEventLog(eventLogConfiguration(name, settings, logger), pool), (log) => log.close());
  await eventLog.createTopics(TOPICS);
  const relay = closers.closing(startOutboxRelay({ pool, schema: name, eventLog, logger }), (running) => running.stop());
  const health = new Health();
  const metrics = new Metrics(name);
  watchHealth(health, pool, eventLog, relay);
  measureProgress(metrics, health, pool, name);
  const http = closers.closing(await startHttpServer(settings.HTTP_ADDRESS, health, metrics), (server) => server.close());
  return { pool, eventLog, health, metrics, http };
}

function openDatabase(name: GrpcService, { DATABASE_URL, DATABASE_TLS_CA }: ServiceSettings, logger: Logger): pg.Pool {
  const tls = DATABASE_TLS_CA ? { tls: { ca: DATABASE_TLS_CA } } : {};
  return openPool(DATABASE_URL, { applicationName: `chokepoint ${name}`, logger, ...tls });
}

async function assertMigrated(pool: pg.Pool, name: GrpcService): Promise<void> {
  const pending = await pendingMigrations(pool, { schemas: [name, 'event_log'] });
  if (pending.length === 0) return;
  const list = pending.map((migration) => `${migration.schema}/${migration.name}`).join(', ');
  throw new Error(`the database lacks migrations (${list}); run libs/database/dist/migrate-main.js first`);
}
