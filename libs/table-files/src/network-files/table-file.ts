import { fieldsOf, type NetworkTable, type TableName } from '@chokepoint/network';
import { delimitedRows } from './delimited-text.js';
import type { FileProblem } from './file-problem.js';

/** A table as its file has it, with the line of each row. */
export interface TableFile {
  readonly file: string;
  readonly table: NetworkTable;
  readonly lines: readonly number[];
  /** Rows that do not fit the header */
  readonly problems: readonly FileProblem[];
}

/** Reads the text of a table of a network. @throws UnreadableFile where quotes do not match */
export function readTable(name: TableName, text: string, file: string): TableFile {
  const [header, ...rows] = delimitedRows(text, file, new Set(fieldsOf(name)));
  if (header === undefined) return { file, table: { columns: [], rows: [] }, lines: [], problems: [{ file, line: 1, message: 'is empty: expected a header' }] };
  const columns = header.cells.map((cell) => cell.trim());
  const problems = rows
    .filter(({ cells }) => cells.length !== columns.length)
    .map(({ line, cells }): FileProblem => ({ file, line, column: Math.min(cells.length, columns.length) + 1, message: `expected ${columns.length} cells, as the header has, not ${cells.length}` }));
  return { file, table: { columns, rows: rows.map(({ cells }) => cells) }, lines: [header.line, ...rows.map(({ line }) => line)], problems };
}

/** Where a path into a table stands in its file. @param steps row and field, as far as the path goes */
export function placeInTable({ file, table: { columns }, lines }: TableFile, [row, field]: readonly string[]): Omit<FileProblem, 'message'> {
  const column = field === undefined ? -1 : columns.indexOf(field);
  return { file, line: lines[row === undefined ? 0 : Number(row) + 1], ...(column >= 0 && { column: column + 1 }), ...(field !== undefined && column >= 0 && { field }) };
}
