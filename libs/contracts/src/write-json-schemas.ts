import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { jsonSchemaFiles } from './json-schemas.js';

/** Run from `dist`: writes every published schema to `libs/contracts/generated/json-schemas`. */
const folder = fileURLToPath(new URL('../generated/json-schemas/', import.meta.url));
mkdirSync(folder, { recursive: true });
for (const [name, schema] of jsonSchemaFiles()) {
  writeFileSync(`${folder}${name}`, `${JSON.stringify(schema, null, 2)}\n`);
}
