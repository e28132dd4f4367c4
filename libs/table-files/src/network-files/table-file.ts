import type { NetworkTable } from '@chokepoint/network';
import { readWholeTable, type TableProblem, UnreadableTable } from '../read-table/index.js';

/** A table as its file has it, with the line of each row. */
export interface TableFile {
  readonly file: string;
  readonly table: NetworkTable;
  /** Of the header, then of every row */
  readonly lines: readonly number[];
  /** Rows that do not fit the header */
  readonly problems: readonly TableProblem[];
  readonly warnings: readonly TableProblem[];
}

/** Reads a table of a network. @throws UnreadableTable where there is none */
export async function readTable(bytes: Uint8Array, file: string): Promise<TableFile> {
  try {
    const { header, headerLine, delimiter, rows, problems, isLatin } = await readWholeTable(bytes);
    const warning = { file, line: 0, column: '', reason: 'is not UTF-8: it was read as windows-1252 (Latin-1)', value: '' };
    return {
      file,
      table: { columns: header, rows: rows.map(({ cells }) => cells), delimiter },
      lines: [headerLine, ...rows.map(({ line }) => line)],
      problems: problems.map((problem) => ({ ...problem, file })),
      warnings: isLatin ? [warning] : [],
    };
  } catch (error) {
    if (!(error instanceof UnreadableTable)) throw error;
    throw new UnreadableTable(error.problems.map((problem) => ({ ...problem, file })));
  }
}

/** Where a path into a table stands in its file. @param steps row and field, as far as the path goes */
export function placeInTable({ file, table: { columns }, lines }: TableFile, [row, field]: readonly string[]): Pick<TableProblem, 'file' | 'line' | 'column'> {
  return { file, line: lines[row === undefined ? 0 : Number(row) + 1] ?? 0, column: field !== undefined && columns.includes(field) ? field : '' };
}
