import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { problemText, readWholeTable, type TableProblem, UnreadableTable } from '@chokepoint/table-files';
import { BadInput } from '../../command-line/failures.js';
import type { EtoData, EtoProvider, EtoProvision } from './eto-data.js';

interface Row {
  readonly line: number;
  /** A cell without the spaces around it; absent where it is empty or its column missing */
  readonly cell: (column: string) => string | undefined;
}

const FILES = {
  inputs: ['input_id', 'input_name', 'type', 'stage_id'],
  stages: ['stage_id', 'stage_name'],
  providers: ['provider_id', 'provider_name', 'provider_type', 'country'],
  provision: ['provider_id', 'provided_id', 'share_provided'],
  sequence: ['input_id', 'goes_into_id', 'is_type_of_id'],
} as const;
type Table = keyof typeof FILES;

/**
 * Reads the five tables of a folder; both layouts that were published are known (2025: shares in percent signs and a
 * column of negligible shares; 2026: an alias of each provider).
 */
export async function readEto(folder: string): Promise<EtoData> {
  const problems: TableProblem[] = [];
  const tables = {} as Record<Table, Row[]>;
  for (const table of Object.keys(FILES) as Table[]) tables[table] = await readRows(folder, table, problems);
  const data = dataOf(tables, problems);
  if (problems.length > 0) throw new BadInput(problems.map(problemText));
  return data;
}

async function readRows(folder: string, table: Table, problems: TableProblem[]): Promise<Row[]> {
  const file = `${table}.csv`;
  try {
    const bytes = await readFile(join(folder, file));
    const { header: columns, headerLine, rows, problems: broken } = await readWholeTable(bytes);
    problems.push(...broken.map((problem) => ({ ...problem, file })));
    problems.push(...FILES[table].filter((column) => !columns.includes(column)).map((column) => problemAt(file, headerLine, `no column ${column}`)));
    return rows.map(({ line, cells }) => ({ line, cell: (column) => cells[columns.indexOf(column)]?.trim() || undefined }));
  } catch (error) {
    if (error instanceof UnreadableTable) problems.push(...error.problems.map((problem) => ({ ...problem, file })));
    else problems.push(problemAt(file, 0, (error as Error).message));
    return [];
  }
}

function problemAt(file: string, line: number, reason: string): TableProblem {
  return { file, line, column: '', reason, value: '' };
}

function dataOf({ inputs, stages, providers, provision, sequence }: Record<Table, Row[]>, problems: TableProblem[]): EtoData {
  const missing = (file: string, { line }: Row, message: string) => void problems.push(problemAt(file, line, message));
  const data: EtoData = {
    inputs: byId(inputs, 'input_id', ({ cell }, id) => ({ id, name: cell('input_name') ?? id, type: cell('type') ?? '', stage: cell('stage_id') })),
    stages: byId(stages, 'stage_id', ({ cell }, id) => cell('stage_name') ?? id),
    providers: byId(providers, 'provider_id', providerOf),
    provision: provision.map((row) => provisionOf(row, (message) => missing('provision.csv', row, message))),
    sequence: sequence.map(({ cell }) => ({ input: cell('input_id') ?? '', goesInto: cell('goes_into_id'), isTypeOf: cell('is_type_of_id') })),
  };
  provision.forEach((row, place) => {
    const { provider, provided } = data.provision[place];
    if (!data.providers.has(provider)) missing('provision.csv', row, `no provider ${provider}`);
    if (!data.inputs.has(provided) && !data.stages.has(provided)) missing('provision.csv', row, `no input or stage ${provided}`);
  });
  sequence.forEach((row, place) => {
    const { input, goesInto, isTypeOf } = data.sequence[place];
    for (const id of [input, goesInto, isTypeOf]) if (id !== undefined && !data.inputs.has(id)) missing('sequence.csv', row, `no input ${id}`);
  });
  return data;
}

function byId<T>(rows: readonly Row[], column: string, read: (row: Row, id: string) => T): Map<string, T> {
  return new Map(rows.flatMap((row) => (row.cell(column) === undefined ? [] : [[row.cell(column)!, read(row, row.cell(column)!)] as const])));
}

/** Providers called "Various …" are several, of whom nothing is known. */
const SEVERAL = /^various\b/i;

function providerOf({ cell }: Row, id: string): EtoProvider {
  const name = cell('provider_name') ?? id;
  const isCountry = cell('provider_type') === 'country';
  const country = isCountry ? name : cell('country');
  return {
    id,
    name: isCountry ? (cell('alias') ?? name) : name,
    isCountry,
    owner: isCountry || SEVERAL.test(name) ? undefined : name,
    country: country !== undefined && SEVERAL.test(country) ? undefined : country,
  };
}

function provisionOf({ cell }: Row, refuse: (message: string) => void): EtoProvision {
  const percent = cell('share_provided')?.replace(/\s*%$/, '');
  const share = percent === undefined ? undefined : Number(percent) / 100;
  if (share !== undefined && !(share >= 0 && share <= 1)) refuse(`share_provided: expected 0 to 100, not ${percent}`);
  return { provider: cell('provider_id') ?? '', provided: cell('provided_id') ?? '', share, negligible: cell('negligible_market_share') === 'negligible' };
}
