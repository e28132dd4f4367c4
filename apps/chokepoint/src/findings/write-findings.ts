import { writeFile } from 'node:fs/promises';
import { readFindingsInput } from './findings-input.js';
import { findingsPage } from './findings-page.js';

/** From `src` as from `dist`. */
const ROOT = new URL('../../../../', import.meta.url);

/** Writes the page, or to the file that is named. */
const file = process.argv[2] ?? new URL('docs/findings.md', ROOT);

await writeFile(file, await findingsPage(await readFindingsInput(new URL('data/', ROOT))));
console.log('wrote the findings');
