import { openTable, type Table } from './open-table.js';
import type { TableOptions } from './table-options.js';
import type { TableProblem } from './table-problem.js';

/** Bytes in chunks of a size, as a file may come. */
export async function* inChunks(bytes: Uint8Array, size = bytes.length): AsyncGenerator<Uint8Array> {
  for (let start = 0; start < bytes.length; start += Math.max(1, size)) yield bytes.subarray(start, start + Math.max(1, size));
}

export interface ReadTable extends Pick<Table, 'header' | 'delimiter'> {
  /** [line, ...cells] */
  readonly rows: readonly (readonly (string | number)[])[];
  readonly problems: readonly TableProblem[];
}

/** Reads all of a table. */
export async function readAll(content: string | Uint8Array, options: TableOptions = {}, chunkSize?: number): Promise<ReadTable> {
  const { header, delimiter, batches } = await openTable(inChunks(typeof content === 'string' ? Buffer.from(content) : content, chunkSize), options);
  const rows: (string | number)[][] = [];
  const problems: TableProblem[] = [];
  for await (const batch of batches) {
    for (const { line, cells } of batch.rows) rows.push([line, ...cells]);
    problems.push(...batch.problems);
  }
  return { header, delimiter, rows, problems };
}
