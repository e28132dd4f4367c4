import { nodeSchema, requirementSchema, supplySchema } from '../document.js';

/** The lists of a network document, each of which is a table. */
export const TABLE_NAMES = ['nodes', 'requirements', 'supplies'] as const;
export type TableName = (typeof TABLE_NAMES)[number];

/** What a cell of a column holds: a text, a decimal number, or a JSON list. */
export type CellKind = 'text' | 'number' | 'list';

const SCHEMAS = { nodes: nodeSchema, requirements: requirementSchema, supplies: supplySchema };

/** Columns without which a row says nothing. */
export const REQUIRED_COLUMNS: Readonly<Record<TableName, readonly string[]>> = {
  nodes: ['id'],
  requirements: ['node', 'input'],
  supplies: ['from', 'to', 'input'],
};

const TEXTS: ReadonlySet<string> = new Set(['id', 'name', 'kind', 'owner', 'country', 'node', 'input', 'from', 'to']);

/** The fields of a list, in the order of their columns. */
export function fieldsOf(table: TableName): readonly string[] {
  return Object.keys(SCHEMAS[table].shape);
}

export function cellKind(field: string): CellKind {
  if (field === 'sources') return 'list';
  return TEXTS.has(field) ? 'text' : 'number';
}
