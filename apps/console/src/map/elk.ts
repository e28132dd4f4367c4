import { createRequire } from 'node:module';
import type { ELK } from 'elkjs/lib/elk-api.js';

/** The kernel as CommonJS, run where it is loaded: it is a thread of its own already. */
export const Elk = createRequire(import.meta.url)('elkjs/lib/elk.bundled.js') as new () => ELK;
