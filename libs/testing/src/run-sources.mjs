import { registerHooks } from 'node:module';
import { resolveSource } from './resolve-sources.mjs';

registerHooks({ resolve: resolveSource });
