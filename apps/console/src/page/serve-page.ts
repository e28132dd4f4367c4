import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fastifyStatic from '@fastify/static';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';

const BUILT = fileURLToPath(new URL('../../web/dist/page/', import.meta.url));
const NONCE = '__STYLE_NONCE__';

/** The page for every path that is not the API's; its files for ever, as their names change with their content. */
export async function servePage(application: NestFastifyApplication): Promise<void> {
  if (!existsSync(`${BUILT}index.html`)) throw new Error('the page has not been built; npm run build does it');
  const page = readFileSync(`${BUILT}index.html`, 'utf8');
  const server = application.getHttpAdapter().getInstance();
  await application.register(fastifyStatic, { root: `${BUILT}assets`, prefix: '/assets/', decorateReply: false, index: false, immutable: true, maxAge: '365d', preCompressed: true });
  for (const path of ['/', '/:page', '/:page/*']) {
    server.get(path, (request, reply) => {
      if (/^\/(api|assets|health)(\/|$)/.test(request.url)) return reply.callNotFound();
      return reply.type('text/html; charset=utf-8').header('cache-control', 'no-cache').send(page.replaceAll(NONCE, reply.cspNonce.style));
    });
  }
}
