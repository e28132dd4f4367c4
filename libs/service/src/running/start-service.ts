import 'reflect-metadata';
import type { INestApplication, Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter } from '@nestjs/platform-fastify';
import type { z } from 'zod';
import type { GrpcService } from '@chokepoint/contracts/proto';
import { crashPoint } from '@chokepoint/database';
import { EventLogTransport } from '@chokepoint/event-log/nest';
import { formatAddress } from '../configuration/fields.js';
import type { ServiceSettings } from '../configuration/settings.js';
import { GrpcErrors } from '../errors/exception-filter.js';
import { Deadlines } from '../grpc/deadlines.js';
import { GrpcServer } from '../grpc/server.js';
import type { Logger } from '../logging/logger.js';
import { NestLogger } from '../logging/nest-logger.js';
import { callMetrics } from '../metrics/call-metrics.js';
import type { Metrics } from '../metrics/metrics.js';
import { Closers } from './closers.js';
import { openParts, type OpenParts } from './open-parts.js';
import { ServiceModule } from './service-module.js';
import { CLOCK, EVENT_LOG, FATAL, GRPC_ERRORS, HEALTH, LOGGER, METRICS, POOL, SETTINGS, type Fatal } from './tokens.js';

/** What makes one service different from another. */
export interface ServiceDefinition {
  readonly name: GrpcService;
  /** Its table of contents. */
  readonly module: Type;
  /** Variables beyond those of every service. */
  readonly settings?: z.ZodRawShape;
  /** The group under which its `@BatchPattern` handlers read the event log; none where it has no such handler. */
  readonly consumesAs?: string;
}

export interface RunningService {
  readonly grpc: string;
  readonly http: string;
  /** Takes nothing more, finishes what is begun, closes everything. */
  stop(): Promise<void>;
}

/** Starts a service. @throws when the database is away or not migrated, or an address is taken */
export async function startService(
  { name, module, consumesAs }: ServiceDefinition,
  settings: ServiceSettings,
  logger: Logger,
  fatal: Fatal,
): Promise<RunningService> {
  const closers = new Closers();
  try {
    const parts = await openParts(name, settings, logger, closers);
    const server = grpcServer(name, settings, parts.metrics);
    const errors = new GrpcErrors(logger);
    const application = await createApplication(module, provided(parts, settings, logger, errors, fatal), logger, errors);
    closers.closing(application, (running) => running.close());
    application.connectMicroservice({ strategy: server }, { inheritAppConfig: true });
    if (consumesAs !== undefined) consume(application, consumesAs, parts, logger, fatal);
    await application.startAllMicroservices();
    server.setServing(true);
    return { grpc: formatAddress(server.address), http: formatAddress(parts.http.address), stop: () => closers.close() };
  } catch (error) {
    await closers.close().catch(() => undefined);
    throw error;
  }
}

/** Nest's application with several transports: gRPC and, where the service consumes, the event log. It serves no HTTP itself. */
async function createApplication(module: Type, parts: Map<symbol, unknown>, logger: Logger, errors: GrpcErrors): Promise<INestApplication> {
  const application = await NestFactory.create(ServiceModule.of(module, parts), new FastifyAdapter(), { logger: new NestLogger(logger), abortOnError: false });
  application.useGlobalFilters(errors);
  application.useGlobalInterceptors(new Deadlines());
  return application.init();
}

function consume(application: INestApplication, group: string, { pool, eventLog, health }: OpenParts, logger: Logger, onFatal: Fatal): void {
  const strategy = new EventLogTransport(eventLog, { group, pool, logger, onFatal, crashPoint });
  application.connectMicroservice({ strategy });
  const startedAt = Date.now();
  health.watch('intake', { lastProgressAt: () => strategy.subscription?.lastProgressAt() ?? startedAt });
}

function provided(parts: OpenParts, settings: ServiceSettings, logger: Logger, errors: GrpcErrors, fatal: Fatal): Map<symbol, unknown> {
  return new Map<symbol, unknown>([
    [POOL, parts.pool],
    [EVENT_LOG, parts.eventLog],
    [HEALTH, parts.health],
    [METRICS, parts.metrics],
    [SETTINGS, settings],
    [LOGGER, logger],
    [GRPC_ERRORS, errors],
    [CLOCK, () => new Date()],
    [FATAL, fatal],
  ]);
}

function grpcServer(name: GrpcService, settings: ServiceSettings, metrics: Metrics): GrpcServer {
  const { GRPC_ADDRESS, GRPC_TLS_CERT: certificate, GRPC_TLS_KEY: key } = settings;
  const tls = certificate && key ? { tls: { certificate, key } } : {};
  return new GrpcServer({ service: name, address: GRPC_ADDRESS, interceptors: [callMetrics(metrics)], ...tls });
}
