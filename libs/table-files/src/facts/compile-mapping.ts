import type { TableProblem } from '../read-table/table-problem.js';
import type { Row } from '../read-table/split-rows.js';
import { Columns } from '../mapping/columns.js';
import { FieldCompiler } from '../mapping/compile-field.js';
import { allOf, anyOf } from '../mapping/conditions.js';
import type { Mapping } from '../mapping/mapping-schema.js';
import { RowProblems } from './row-problems.js';
import { compileFact, type FactReader } from './compile-fact.js';
import type { TableFact } from './table-fact.js';

/** What a row says: facts, or what is wrong with it; nothing where the mapping leaves it out. */
export type RowReading = { readonly facts: readonly TableFact[] } | { readonly problems: readonly TableProblem[] } | undefined;

/**
 * Makes a mapping into a function from rows to facts, for tables of one header. A row with anything wrong says nothing.
 * @throws BadMapping where it names columns that the header does not have
 */
export function compileMapping(mapping: Mapping, header: readonly string[]): (row: Row) => RowReading {
  const columns = new Columns(header);
  const fields = new FieldCompiler(mapping, columns);
  const include = allOf(mapping.rows?.include, columns, ['rows', 'include']);
  const exclude = anyOf(mapping.rows?.exclude, columns, ['rows', 'exclude']);
  const readers = mapping.facts.map((fact, index) => compileFact(fact, fields, columns, index));
  columns.assertAllFound();
  const found = new RowProblems(columns);
  return (row) => {
    if ((include && !include(row.cells)) || exclude?.(row.cells)) return undefined;
    return readRow(row, readers, found);
  };
}

/** A row that says an order line and a receipt says how the line stands: the receipt is that of the line, also when its day is corrected. */
function namedByLine(fact: TableFact): TableFact {
  if (fact.kind !== 'received' || fact.named) return fact;
  const { from, to, input, order, line } = fact.data;
  return { ...fact, named: [from, to, input, order, line].map(String) };
}

function readRow({ line, cells }: Row, readers: readonly FactReader[], found: RowProblems): RowReading {
  found.begin(line);
  const facts: TableFact[] = [];
  for (const read of readers) {
    const fact = read(cells, found);
    if (fact) facts.push(fact);
  }
  if (found.problems.length > 0) return { problems: found.problems };
  return { facts: facts.some(({ kind }) => kind === 'ordered') ? facts.map(namedByLine) : facts };
}
