import { isUtf8 } from 'node:buffer';
import { encodingOf } from './encoding.js';
import { openTable, type Table } from './open-table.js';
import type { Row } from './split-rows.js';
import type { TableOptions } from './table-options.js';
import type { TableProblem } from './table-problem.js';

/** A table that is small enough to be held, with the rows that are sound. */
export interface WholeTable extends Pick<Table, 'header' | 'headerLine' | 'delimiter'> {
  readonly rows: readonly Row[];
  readonly problems: readonly TableProblem[];
  /** Whether it was taken for windows-1252 (Latin-1), since its bytes are no UTF-8 and nobody said what they are. */
  readonly isLatin: boolean;
}

/** Reads all of a table as `openTable` does. @throws UnreadableTable where there is no header, or nothing after it makes sense */
export async function readWholeTable(bytes: Uint8Array, options: TableOptions = {}): Promise<WholeTable> {
  const isLatin = options.encoding === undefined && encodingOf(bytes).markBytes === 0 && !isUtf8(bytes);
  const { batches, ...table } = await openTable(once(bytes), isLatin ? { ...options, encoding: 'windows-1252' } : options);
  const rows: Row[] = [];
  const problems: TableProblem[] = [];
  for await (const batch of batches) {
    for (const row of batch.rows) rows.push(row);
    problems.push(...batch.problems);
  }
  return { ...table, rows, problems, isLatin };
}

// eslint-disable-next-line @typescript-eslint/require-await
async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}
