import 'reflect-metadata';
import type { AddressInfo } from 'node:net';
import compress from '@fastify/compress';
import helmet from '@fastify/helmet';
import multipart from '@fastify/multipart';
import { NestLogger, type Logger } from '@chokepoint/service';
import { StandardSchemaValidationPipe } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { ConsoleModule } from './console.module.js';
import { serveApiReader } from './openapi/api-reader.js';
import { CONTENT_SECURITY } from './page/content-security.js';
import { servePage } from './page/serve-page.js';
import { badQuery } from './problems/bad-query.js';
import { ProblemAnswers } from './problems/problem-answers.js';
import { refuseForeign } from './safety/refuse-foreign.js';
import { closeServices, connectServices } from './services/connections.js';
import type { ConsoleSettings } from './settings.js';

export interface RunningConsole {
  readonly address: { readonly host: string; readonly port: number };
  stop(): Promise<void>;
}

const LARGEST_FILE_BYTES = 64 * 1024 * 1024;

/** Serves the API and the page. The services behind it may come up later, and go away and come back. */
export async function startConsole(settings: ConsoleSettings, logger: Logger): Promise<RunningConsole> {
  const services = connectServices(settings);
  const application = await NestFactory.create<NestFastifyApplication>(ConsoleModule.of(services, logger), new FastifyAdapter({ forceCloseConnections: true }), { logger: new NestLogger(logger), abortOnError: false });
  application.useGlobalPipes(new StandardSchemaValidationPipe({ exceptionFactory: badQuery }));
  application.useGlobalFilters(new ProblemAnswers(logger));
  const { host, port } = settings.HTTP_ADDRESS;
  refuseForeign(application, { bound: host, names: settings.CONSOLE_HOSTS });
  await application.register(helmet, CONTENT_SECURITY);
  await application.register(compress, { encodings: ['br', 'gzip'] });
  await application.register(multipart, { limits: { fileSize: LARGEST_FILE_BYTES } });
  await serveApiReader(application);
  await servePage(application);
  await application.listen(port, host);
  const bound = application.getHttpServer().address() as AddressInfo;
  const stop = async () => {
    await application.close();
    closeServices(services);
  };
  return { address: { host, port: bound.port }, stop };
}
