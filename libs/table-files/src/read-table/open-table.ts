import { delimiterOf } from './delimiter.js';
import { LINE_BREAK } from './line-breaks.js';
import { splitRows, type Dialect, type Row } from './split-rows.js';
import type { TableOptions } from './table-options.js';
import { UnreadableTable, type TableProblem } from './table-problem.js';
import { textBlocks, type TextBlock } from './text-blocks.js';
import { wholeRows } from './whole-rows.js';

/** Some rows of a table, and what was wrong with others. */
export interface Batch {
  readonly rows: readonly Row[];
  readonly problems: readonly TableProblem[];
  /** How far the file is read. */
  readonly bytes: number;
}

export interface Table {
  readonly header: readonly string[];
  readonly headerLine: number;
  readonly delimiter: string;
  /** To be read once. */
  readonly batches: AsyncGenerator<Batch>;
}

const REPLACEMENT = '\ufffd';
const NUL = '\u0000';

/**
 * Reads a table of any dialect as its bytes come, in memory that does not grow with it.
 * @param chunks may be cut anywhere
 * @throws UnreadableTable where there is no header, or nothing after it makes sense
 */
export async function openTable(chunks: AsyncIterable<Uint8Array>, { delimiter, encoding, quote = '"' }: TableOptions = {}): Promise<Table> {
  const blocks = wholeRows(textBlocks(chunks, encoding), quote);
  const first = await blocks.next();
  if (first.done || first.value.text.trim() === '') throw new UnreadableTable([{ line: 1, column: '', reason: 'the file is empty: a header was expected', value: '' }]);
  const dialect: Dialect = { delimiter: delimiter ?? delimiterOf(firstLine(first.value.text), quote), quote };
  const { rows, problems, nextLine } = splitRows(first.value.text, 1, dialect);
  const [header, ...others] = rows;
  if (!header || (problems.length > 0 && problems[0].line <= header.line)) throw new UnreadableTable(problems);
  const names = header.cells.map((name) => name.trim());
  assertReadable(first.value, header, names);
  const rest = { first: { ...first.value, rows: others, problems, nextLine }, blocks };
  return { header: names, headerLine: header.line, delimiter: dialect.delimiter, batches: batchesOf(rest, names, dialect) };
}

function firstLine(text: string): string {
  return text.split(LINE_BREAK).find((line) => line.trim() !== '') ?? '';
}

function assertReadable(block: TextBlock, header: Row, names: readonly string[]): void {
  const problems = damages(block, header, names);
  if (problems.length > 0) throw new UnreadableTable(problems);
}

interface Begun {
  readonly first: TextBlock & { readonly rows: readonly Row[]; readonly problems: readonly TableProblem[]; readonly nextLine: number };
  readonly blocks: AsyncIterable<TextBlock>;
}

async function* batchesOf({ first, blocks }: Begun, names: readonly string[], dialect: Dialect): AsyncGenerator<Batch> {
  yield checked(first, first.rows, first.problems, names);
  let line = first.nextLine;
  for await (const block of blocks) {
    const { rows, problems, nextLine } = splitRows(block.text, line, dialect);
    line = nextLine;
    yield checked(block, rows, problems, names);
  }
}

/** Leaves out the rows that are not what the header promises. */
function checked(block: TextBlock, rows: readonly Row[], broken: readonly TableProblem[], names: readonly string[]): Batch {
  const isSound = !block.damaged && !block.text.includes(NUL) && rows.every(({ cells }) => cells.length === names.length);
  const named = broken.map((problem) => ({ ...problem, column: names[Number(problem.column) - 1] ?? problem.column }));
  if (isSound) return { rows, problems: named, bytes: block.bytes };
  const problems: TableProblem[] = [...named];
  const sound = rows.filter((row) => {
    const found = [...cellCount(row, names), ...damages(block, row, names)];
    problems.push(...found);
    return found.length === 0;
  });
  return { rows: sound, problems: problems.sort((a, b) => a.line - b.line), bytes: block.bytes };
}

function cellCount({ line, cells }: Row, names: readonly string[]): TableProblem[] {
  if (cells.length === names.length) return [];
  const column = cells.length < names.length ? names[cells.length] : String(names.length + 1);
  return [{ line, column, reason: `the row has ${cells.length} cells, the header ${names.length}`, value: '' }];
}

function damages({ damaged, text }: TextBlock, { line, cells }: Row, names: readonly string[]): TableProblem[] {
  if (!damaged && !text.includes(NUL)) return [];
  return cells.flatMap((value, index) => {
    const column = names[index] ? names[index].replaceAll(NUL, '') : String(index + 1);
    if (value.includes(NUL)) return [{ line, column, reason: 'has a NUL; is the file UTF-16, and the encoding not told?', value: '' }];
    return damaged && value.includes(REPLACEMENT) ? [{ line, column, reason: 'has a byte that the encoding does not know; is the encoding another, such as windows-1252?', value }] : [];
  });
}
