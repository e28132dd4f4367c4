import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { compileMapping, openTable, type Mapping, type Row, type RowReading, type TableProblem } from '@chokepoint/table-files';

/** A table of deliveries and how to read it. */
export interface DeliveryFile {
  readonly path: string;
  readonly mapping: Mapping;
  readonly bytes: number;
  readonly modified: number;
}

/** What is made of a file on the way through it. */
export interface Reader {
  /** @param index place of the row among all, from 0 */
  row?(row: Row, reading: RowReading, index: number): void;
  /** Rows that are no rows of this table. */
  broken?(problems: readonly TableProblem[]): void;
}

export interface Passage {
  /** So many rows are not looked at. */
  readonly skip?: number;
  readonly onBytes?: (bytes: number) => void;
  readonly signal?: AbortSignal;
}

const CHUNK_BYTES = 256 * 1024;

/** It was written to while it was read: what was made of it is of no use. */
export class ChangedFile extends Error {}

/** @throws the error of the file system where there is no such file */
export async function findDeliveryFile(path: string, mapping: Mapping): Promise<DeliveryFile> {
  const found = await stat(path);
  if (found.isDirectory()) throw new Error('is a folder');
  return { path, mapping, bytes: found.size, modified: found.mtimeMs };
}

/**
 * Reads a file from its beginning to its end, and gives a turn to whoever asks after each piece: `yield` is backpressure.
 * @throws UnreadableTable, BadMapping, ChangedFile, or the error of the file system
 */
export async function* passThrough(file: DeliveryFile, reader: Reader, { skip = 0, onBytes, signal }: Passage = {}): AsyncGenerator<number> {
  const chunks = createReadStream(file.path, { highWaterMark: CHUNK_BYTES, ...(signal && { signal }) });
  let index = 0;
  try {
    const table = await openTable(chunks, file.mapping.table);
    const readRow = compileMapping(file.mapping, table.header);
    for await (const { rows, problems, bytes } of table.batches) {
      let told = 0;
      for (const row of rows) {
        if (told < problems.length) told = tellBefore(row.line, problems, told, reader);
        if (index >= skip) reader.row?.(row, readRow(row), index);
        index++;
      }
      tellBefore(Infinity, problems, told, reader);
      onBytes?.(bytes);
      yield index;
    }
  } finally {
    chunks.destroy();
  }
  await assertUnchanged(file);
}

/** In the order of the file. @returns how many are told */
function tellBefore(line: number, problems: readonly TableProblem[], told: number, reader: Reader): number {
  let end = told;
  while (end < problems.length && problems[end].line < line) end++;
  if (end > told) reader.broken?.(problems.slice(told, end));
  return end;
}

async function assertUnchanged({ path, bytes, modified }: DeliveryFile): Promise<void> {
  const now = await stat(path);
  if (now.size !== bytes || now.mtimeMs !== modified) throw new ChangedFile(`${path} was changed while it was read; run it again`);
}
