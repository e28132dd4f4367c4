import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { KnownHosts } from './known-host.js';
import { refusalOf } from './refusal.js';

/** Whoever watches containers asks under any name or none, and what is told there is no secret. */
const HEALTH = /^\/health\//;

/** Refuses before anything else what other sites make a browser send: pages, files and the API alike. */
export function refuseForeign(application: NestFastifyApplication, known: KnownHosts): void {
  const server = application.getHttpAdapter().getInstance();
  server.addHook('onRequest', (request, reply, done) => {
    const problem = HEALTH.test(request.url) ? undefined : refusalOf(request, known);
    if (problem === undefined) done();
    else void reply.status(problem.status).type('application/problem+json').header('x-content-type-options', 'nosniff').send(problem);
  });
}
