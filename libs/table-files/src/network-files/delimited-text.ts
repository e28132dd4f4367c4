import { CsvError, parse } from 'csv-parse/sync';
import { lineBreaksIn } from '../read-table/line-breaks.js';
import type { Row } from '../read-table/split-rows.js';
import { UnreadableFile } from './file-problem.js';

const DELIMITERS = [',', ';', '\t'] as const;
const LINE_BREAKS = ['\r\n', '\n', '\r'];

/**
 * The rows of a delimited text (RFC 4180) without blank lines; the delimiter is the one of `,` `;` tab under which the first
 * row has most of `known`.
 * @throws UnreadableFile where quotes do not match
 */
export function delimitedRows(text: string, file: string, known: ReadonlySet<string>): Row[] {
  const delimiter = delimiterOf(text, known);
  try {
    return withLines(records(text, { delimiter })).filter(({ cells }) => cells.some((cell) => cell !== ''));
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const { column, records: complete } = error as CsvError & { readonly column?: number; readonly records: number };
    // The row that begins behind those that are complete: a quote that is never closed swallows all that follows.
    const line = complete === 0 ? 1 : lineBehind(withLines(records(text, { delimiter, to: complete })).at(-1)!);
    throw new UnreadableFile({ file, line, column: typeof column === 'number' ? column + 1 : undefined, message: messageOf(error) });
  }
}

function delimiterOf(text: string, known: ReadonlySet<string>): string {
  const found = DELIMITERS.map((delimiter) => ({ delimiter, columns: headerOf(text, delimiter).filter((name) => known.has(name.trim())).length }));
  return found.reduce((best, each) => (each.columns > best.columns ? each : best)).delimiter;
}

/** What the header would be; under a delimiter that is not the file's, quotes need not match. */
function headerOf(text: string, delimiter: string): string[] {
  try {
    return records(text, { delimiter, to: 1, relax_quotes: true })[0] ?? [];
  } catch {
    return [];
  }
}

function records(text: string, options: { delimiter: string; to?: number; relax_quotes?: boolean }): string[][] {
  return parse(text, { bom: true, relax_column_count: true, record_delimiter: LINE_BREAKS, ...options });
}

function withLines(records: readonly string[][]): Row[] {
  let line = 1;
  return records.map((cells) => {
    const row = { line, cells };
    line = lineBehind(row);
    return row;
  });
}

function lineBehind({ line, cells }: Row): number {
  return cells.reduce((next, cell) => next + lineBreaksIn(cell), line + 1);
}

function messageOf({ code, message }: CsvError): string {
  if (code === 'CSV_QUOTE_NOT_CLOSED') return 'a quote is never closed';
  if (code === 'INVALID_OPENING_QUOTE') return 'a quote inside a cell that does not begin with one (write it twice, and the cell in quotes)';
  if (code === 'CSV_INVALID_CLOSING_QUOTE') return 'something follows a closing quote (write quotes inside a cell twice)';
  return message;
}
