import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { DocumentBuilder, SwaggerModule, type OpenAPIObject } from '@nestjs/swagger';

const READER = dirname(createRequire(import.meta.url).resolve('swagger-ui-dist/package.json'));

/** The document, generated from the controllers: GET /api/openapi.json; and a reader for it: GET /api/docs/. */
export async function serveApiReader(application: NestFastifyApplication): Promise<void> {
  const document = describeApi(application);
  const server = application.getHttpAdapter().getInstance();
  server.get('/api/openapi.json', (_request, reply) => reply.send(document));
  server.get('/api/docs', (_request, reply) => reply.redirect('/api/docs/'));
  server.get('/api/docs/', (_request, reply) => reply.type('text/html').send(PAGE));
  server.get('/api/docs/start.js', (_request, reply) => reply.type('text/javascript').send(START));
  await application.register(fastifyStatic, { root: READER, prefix: '/api/docs/', decorateReply: false, index: false, allowedPath: (path) => /^\/swagger-ui(-bundle)?\.(css|js)$/.test(path) });
}

export function describeApi(application: NestFastifyApplication): OpenAPIObject {
  return SwaggerModule.createDocument(application, new DocumentBuilder().setTitle('Chokepoint console').setVersion(version()).setDescription('What the console shows, for programs.').build());
}

function version(): string {
  return (JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as { version: string }).version;
}

const PAGE = `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>API of the Chokepoint console</title><link rel="stylesheet" href="swagger-ui.css"></head>
<body><div id="reader"></div><script src="swagger-ui-bundle.js"></script><script src="start.js"></script></body></html>`;
const START = `SwaggerUIBundle({ url: '/api/openapi.json', dom_id: '#reader' });`;
