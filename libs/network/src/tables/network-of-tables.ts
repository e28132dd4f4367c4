import type { Problem } from '../problem.js';
import { pointer } from '../problem.js';
import { numberFormOf } from './decimal-sign.js';
import { cellKind, fieldsOf, REQUIRED_COLUMNS, TABLE_NAMES, type TableName } from './fields.js';
import type { NetworkTable, NetworkTables } from './network-tables.js';
import { readCell } from './read-cell.js';

/** A document out of tables; every path in it is a JSON Pointer into the document, or `/<table>` for a table as a whole. */
export interface DocumentOfTables {
  /** What `parseNetwork` takes; a cell that could not be read stands in it as text */
  readonly document: Readonly<Record<string, unknown>>;
  /** Cells and headers that cannot be read */
  readonly errors: readonly Problem[];
  /** Columns that no field has */
  readonly warnings: readonly Problem[];
}

/**
 * Reads the tables of a network.
 * @param head `id`, `asOf` and what else the document says outside of its lists
 */
export function networkOfTables(head: Readonly<Record<string, unknown>>, tables: NetworkTables): DocumentOfTables {
  const errors: Problem[] = [];
  const warnings: Problem[] = [];
  const lists = TABLE_NAMES.map((name) => {
    const header = headerProblems(name, tables[name]);
    errors.push(...header.errors);
    warnings.push(...header.warnings);
    return [name, entriesOf(name, tables[name], errors)] as const;
  });
  return { document: { ...head, ...Object.fromEntries(lists) }, errors, warnings };
}

function headerProblems(name: TableName, { columns }: NetworkTable): { errors: Problem[]; warnings: Problem[] } {
  const known = new Set(fieldsOf(name));
  const path = pointer(name);
  const twice = columns.filter((column, place) => column !== '' && columns.indexOf(column) < place);
  const missing = REQUIRED_COLUMNS[name].filter((column) => !columns.includes(column));
  return {
    errors: [
      ...twice.map((column): Problem => ({ path, code: 'duplicate', message: `a second column ${column}` })),
      ...missing.map((column): Problem => ({ path, code: 'missing', message: `no column ${column}` })),
    ],
    warnings: columns.filter((column) => !known.has(column)).map((column) => ({ path, code: 'unknown-field', message: `unknown column ${JSON.stringify(column)}, ignored` })),
  };
}

function entriesOf(name: TableName, { columns, rows, delimiter }: NetworkTable, errors: Problem[]): Record<string, unknown>[] {
  const known = new Set(fieldsOf(name));
  const numbers = columns.flatMap((field, column) => (known.has(field) && cellKind(field) === 'number' ? [column] : []));
  const form = numberFormOf(rows.flatMap((cells) => numbers.map((column) => cells[column] ?? '')), delimiter);
  return rows.map((cells, row) => {
    const entry: Record<string, unknown> = {};
    columns.forEach((field, column) => {
      const cell = cells[column] ?? '';
      if (cell === '' || !known.has(field)) return;
      const { value, problem } = readCell(field, cell, form);
      entry[field] = value;
      if (problem) errors.push({ path: pointer(name, row, field), ...problem });
    });
    return entry;
  });
}
