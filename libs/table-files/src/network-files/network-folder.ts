import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { networkOfTables, type NetworkTables, parseNetwork, type Problem, TABLE_NAMES, type TableName } from '@chokepoint/network';
import { type TableProblem, UnreadableTable } from '../read-table/index.js';
import { placeInTable, readTable, type TableFile } from './table-file.js';
import { utf8Text } from './utf8-text.js';

/** The file of a folder that holds `id` and `asOf`. */
export const HEAD_FILE = 'network.json';
export const tableFileName = (table: TableName): string => `${table}.csv`;

/** A network document out of a folder of tables. */
export interface NetworkFolder {
  /** What was read, whether it is right or not */
  readonly document: Readonly<Record<string, unknown>>;
  /** All that is wrong with it, as far as it could be read */
  readonly errors: readonly TableProblem[];
  /** Columns that no field has, and files that are not UTF-8 */
  readonly warnings: readonly TableProblem[];
  /** Says a problem of the document where the user wrote it. */
  readonly locate: (problem: Pick<Problem, 'path' | 'message'>) => TableProblem;
}

/**
 * Reads `nodes.csv`, `requirements.csv` and `supplies.csv`, and `network.json` where `id` does not say what network it is.
 * The document is checked by every rule that `parseNetwork` has, once its tables can be read.
 */
export async function readNetworkFolder(folder: string, { id }: { readonly id?: string | undefined } = {}): Promise<NetworkFolder> {
  const errors: TableProblem[] = [];
  const head = await collecting(errors, {}, () => readHead(folder, id));
  const files = await readTables(folder, errors);
  const tables = Object.fromEntries(TABLE_NAMES.map((name) => [name, files[name]?.table ?? EMPTY])) as unknown as NetworkTables;
  const read = networkOfTables(head, tables);
  const locate = locator(files);
  const cells = read.errors.filter(({ path }) => !isTable(path));
  const headers = read.errors.filter(({ path }) => isTable(path) && hasHeader(files, path));
  errors.push(...headers.map(locate));
  // Of tables that lack rows or columns the rules would say much that is not so.
  const rules = errors.length === 0 ? ruleProblems(read.document, cells) : [];
  errors.push(...[...cells, ...rules].map(locate));
  return { document: read.document, errors, warnings: [...Object.values(files).flatMap((file) => file.warnings), ...read.warnings.map(locate)], locate };
}

const NO_SUCH_FILE = 'no such file in this folder';
const problemOf = (file: string, reason: string): TableProblem => ({ file, line: 0, column: '', reason, value: '' });
const unreadable = (file: string, reason: string) => new UnreadableTable([problemOf(file, reason)]);

const EMPTY = { columns: [], rows: [] };
type TableFiles = Partial<Record<TableName, TableFile>>;

async function readTables(folder: string, errors: TableProblem[]): Promise<TableFiles> {
  const files: TableFiles = {};
  for (const name of TABLE_NAMES) {
    const file = tableFileName(name);
    const table = await collecting(errors, undefined, async () => readTable(await bytesOf(folder, file), file));
    errors.push(...(table?.problems ?? []));
    if (table) files[name] = table;
  }
  return files;
}

function isTable(path: string): boolean {
  return path.split('/').length === 2;
}

/** That a file is empty, or cannot be read, has been told. */
function hasHeader(files: TableFiles, path: string): boolean {
  return (files[path.slice(1) as TableName]?.lines.length ?? 0) > 0;
}

/** One file that cannot be read does not hide what is wrong in another. */
async function collecting<T>(errors: TableProblem[], otherwise: T, read: () => Promise<T>): Promise<T> {
  try {
    return await read();
  } catch (error) {
    if (!(error instanceof UnreadableTable)) throw error;
    errors.push(...error.problems);
    return otherwise;
  }
}

async function bytesOf(folder: string, file: string): Promise<Uint8Array> {
  try {
    return await readFile(join(folder, file));
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    throw unreadable(file, code === 'ENOENT' ? NO_SUCH_FILE : message);
  }
}

async function readHead(folder: string, id: string | undefined): Promise<Readonly<Record<string, unknown>>> {
  const bytes = await bytesOf(folder, HEAD_FILE).catch((error: unknown) => {
    if (id === undefined) throw unreadable(HEAD_FILE, 'no such file in this folder, and no id was given: it says {"id": …}');
    if (error instanceof UnreadableTable && error.problems[0]?.reason === NO_SUCH_FILE) return undefined;
    throw error;
  });
  const head = bytes === undefined ? {} : headOf(utf8Text(bytes, HEAD_FILE));
  return id === undefined ? head : { ...head, id };
}

function headOf(text: string): Readonly<Record<string, unknown>> {
  const head = parsed(text);
  if (typeof head !== 'object' || head === null || Array.isArray(head)) throw unreadable(HEAD_FILE, 'expected an object with id and asOf');
  const list = TABLE_NAMES.find((name) => Object.hasOwn(head, name));
  if (list !== undefined) throw unreadable(HEAD_FILE, `/${list} belongs into ${tableFileName(list)}; import the file itself if it is the whole document`);
  return { ...head };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw unreadable(HEAD_FILE, `is not JSON: ${(error as Error).message}`);
  }
}

/** What the rules of the model say beyond what the cells have said already. */
function ruleProblems(document: unknown, told: readonly Problem[]): readonly Problem[] {
  const paths = new Set(told.map(({ path }) => path));
  return parseNetwork(document).errors.filter(({ path }) => !paths.has(path));
}

function locator(files: TableFiles): NetworkFolder['locate'] {
  return ({ path, message }) => {
    const [, name, ...steps] = path.split('/');
    const file = files[name as TableName];
    return file ? { ...placeInTable(file, steps), reason: message, value: '' } : problemOf(HEAD_FILE, path === '' ? message : `${path}: ${message}`);
  };
}
