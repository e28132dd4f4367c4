import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fieldsOf, parseNetwork, REQUIRED_COLUMNS, TABLE_NAMES, type TableName } from '@chokepoint/network';
import { ROOT } from '../testing/run-cli.js';

type Row = readonly [column: string, unit: string, meaning: string, empty: string, example: string];

const REQUIRED = { nodes: { id: 'a' }, requirements: { node: 'a', input: 'i' }, supplies: { from: 'b', to: 'a', input: 'i' } };
/** What the reader fills in where a row has nothing but what is required. */
const DEFAULTS = parseNetwork({ id: 'n', nodes: [REQUIRED.nodes, { id: 'b' }], requirements: [REQUIRED.requirements], supplies: [REQUIRED.supplies] }).compiled!.document;

describe('The page on network files', () => {
  let page: string;
  beforeAll(async () => void (page = await readFile(join(ROOT, 'docs/network-files.md'), 'utf8')));

  const rowsOf = (table: TableName): Row[] => {
    const section = page.split(`## ${table}.csv`)[1].split('\n## ')[0];
    return [...section.matchAll(/^\| `(\w+)` \| (.*?) \| (.*) \| (.*) \| `(.*)` \|$/gm)].map(([, ...cells]) => cells as unknown as Row);
  };

  it.each(TABLE_NAMES)('has every column of %s, in the order in which they are written, and which are required', (table) => {
    expect(rowsOf(table).map(([column]) => column)).toEqual(fieldsOf(table));
    expect(rowsOf(table).filter(([, , meaning]) => meaning.includes('*required*')).map(([column]) => column)).toEqual(REQUIRED_COLUMNS[table]);
  });

  it.each(TABLE_NAMES)('says of %s what an empty cell means, as it is read', (table) => {
    const entry = DEFAULTS[table][0] as unknown as Record<string, unknown>;
    for (const [column, , , empty] of rowsOf(table)) {
      const told = /^[\d.]+/.exec(empty)?.[0];
      if (told !== undefined) expect([column, entry[column]]).toEqual([column, Number(told)]);
      else if (column !== 'share') expect([column, typeof entry[column]]).not.toEqual([column, 'number']);
    }
  });
});
