import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { mappingJsonSchema } from './mapping/parse-mapping.js';

// Run after a change of the schema; a spec holds the file against it.
writeFileSync(fileURLToPath(new URL('../../../examples/mapping.schema.json', import.meta.url)), `${JSON.stringify(mappingJsonSchema(), null, 2)}\n`);
