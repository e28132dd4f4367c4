import type { NetworkInput } from '../document.js';
import { cellKind, fieldsOf, REQUIRED_COLUMNS, TABLE_NAMES, type TableName } from './fields.js';
import { cellOfText } from './text-cell.js';

/** A list of a network document as a table; an empty cell is an absent field. */
export interface NetworkTable {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** What stood between the cells of the file that it was read from. */
  readonly delimiter?: string;
}

export type NetworkTables = Readonly<Record<TableName, NetworkTable>>;

type Entry = Readonly<Record<string, unknown>>;

/** The lists of a document as tables, with the columns that any row has; `id` and `asOf` are in none of them. */
export function networkTables(document: NetworkInput): NetworkTables {
  const tables = TABLE_NAMES.map((name) => [name, tableOf(name, (document[name] ?? []) as readonly Entry[])] as const);
  return Object.fromEntries(tables) as unknown as NetworkTables;
}

function tableOf(name: TableName, entries: readonly Entry[]): NetworkTable {
  const columns = fieldsOf(name).filter((field) => REQUIRED_COLUMNS[name].includes(field) || entries.some((entry) => entry[field] !== undefined));
  return { columns, rows: entries.map((entry) => columns.map((field) => cellOf(field, entry[field]))) };
}

function cellOf(field: string, value: unknown): string {
  if (value === undefined) return '';
  const kind = cellKind(field);
  if (kind === 'list') return JSON.stringify(value);
  return kind === 'number' ? `${value as number}` : cellOfText(value as string);
}
