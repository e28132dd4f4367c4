import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { compileMapping, openTable, UnreadableTable, type Mapping, type Row, type RowReading, type TableProblem } from '@chokepoint/table-files';
import { BadInput, Failed } from '../command-line/failures.js';
import { tellingOf } from './mapping-file.js';

/** A table of deliveries and how to read it. */
export interface DeliveryFile {
  readonly path: string;
  readonly mapping: Mapping;
  readonly mappingPath: string;
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

export async function findDeliveryFile(path: string, mapping: Mapping, mappingPath: string): Promise<DeliveryFile> {
  try {
    const found = await stat(path);
    if (found.isDirectory()) throw new BadInput([`${path}: is a folder`]);
    return { path, mapping, mappingPath, bytes: found.size, modified: found.mtimeMs };
  } catch (error) {
    throw error instanceof BadInput ? error : new BadInput([`${path}: ${(error as Error).message}`]);
  }
}

/** Reads a file from its beginning to its end, and gives a turn to whoever asks after each piece: `yield` is backpressure. */
export async function* passThrough(file: DeliveryFile, reader: Reader, { skip = 0, onBytes, signal }: Passage = {}): AsyncGenerator<number> {
  const chunks = createReadStream(file.path, { highWaterMark: CHUNK_BYTES, ...(signal && { signal }) });
  let index = 0;
  try {
    const table = await openTable(chunks, file.mapping.table);
    const readRow = tellingOf(file.mappingPath, () => compileMapping(file.mapping, table.header));
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
  } catch (error) {
    throw inUsersTerms(error, file);
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

function inUsersTerms(error: unknown, { path }: DeliveryFile): unknown {
  if (error instanceof UnreadableTable) return error;
  const { code, message } = error as NodeJS.ErrnoException;
  return code === 'EACCES' || code === 'EISDIR' ? new BadInput([`${path}: ${message}`]) : error;
}

async function assertUnchanged({ path, bytes, modified }: DeliveryFile): Promise<void> {
  const now = await stat(path);
  if (now.size !== bytes || now.mtimeMs !== modified) throw new Failed(`${path} was changed while it was read; run it again`);
}
