import { nodeSchema, requirementSchema, supplySchema } from '../document.js';
import { cellKind, fieldsOf, REQUIRED_COLUMNS, TABLE_NAMES } from './fields.js';

const SCHEMAS = { nodes: nodeSchema, requirements: requirementSchema, supplies: supplySchema };

describe.each(TABLE_NAMES)('The table of %s', (table) => {
  const { shape } = SCHEMAS[table] as { shape: Record<string, { safeParse(value: unknown): { success: boolean } }> };

  it.each([...fieldsOf(table)])('has cells in %s of the kind that the field is', (field) => {
    expect(shape[field].safeParse({ text: 'x', number: 1, list: ['x'] }[cellKind(field)]).success).toBe(true);
  });

  it('requires the columns that a document requires', () => {
    expect(fieldsOf(table).filter((field) => !shape[field].safeParse(undefined).success)).toEqual(REQUIRED_COLUMNS[table]);
  });
});
