import { registerHooks } from 'node:module';
import { resolveSource } from './resolve-sources.mjs';

/**
 * Jest runs this once, before any spec. It opens a door at which specs, in whatever worker, ask for a
 * server; the first to ask starts it, here in Jest's own process, so that it lives as long as the run.
 */
export default async function setup() {
  const sources = registerHooks({ resolve: resolveEmbedded });
  const { openServersDoor } = await import('./servers-door.ts');
  sources.deregister();
  const door = await openServersDoor();
  process.env.CHOKEPOINT_TEST_SERVERS = door.address;
  globalThis.chokepointServersDoor = door;
}

function resolveEmbedded(specifier, context, next) {
  if (specifier === '@chokepoint/embedded') return next(new URL('../../embedded/src/index.ts', import.meta.url).href, context);
  return resolveSource(specifier, context, next);
}
