import { Columns } from './columns.js';
import { FieldCompiler } from './compile-field.js';
import type { Field, FieldKind } from './fields-schema.js';
import type { Mapping } from './mapping-schema.js';

export interface ReadField {
  readonly value: unknown;
  readonly reasons: readonly string[];
}

/** Reads one field of one row; columns are named a, b, c. */
export function readField(field: Field, kind: FieldKind, cells: readonly string[], defaults: Partial<Mapping> = {}): ReadField {
  const columns = new Columns(['a', 'b', 'c']);
  const { read } = new FieldCompiler(defaults, columns).compile(field, kind, []);
  columns.assertAllFound();
  const reasons: string[] = [];
  const value = read(cells, {
    get count() {
      return reasons.length;
    },
    add: (_, reason) => void reasons.push(reason),
  });
  return { value, reasons };
}
