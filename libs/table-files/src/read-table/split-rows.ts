import { CsvError, parse } from 'csv-parse/sync';
import { lineBreaksIn, linesOf } from './line-breaks.js';
import { UnreadableTable, type TableProblem } from './table-problem.js';

/** One row of a table as it was written. */
export interface Row {
  /** Line of the file in which the row begins, from 1. */
  readonly line: number;
  readonly cells: readonly string[];
}

export interface Dialect {
  readonly delimiter: string;
  readonly quote: string | null;
}

export interface SplitText {
  readonly rows: Row[];
  readonly problems: TableProblem[];
  /** The line after the text. */
  readonly nextLine: number;
}

/** So many broken rows in one block, and reading goes on no further. */
const MOST_BROKEN = 200;
const BROKEN = {
  CSV_QUOTE_NOT_CLOSED: 'a quote is opened and not closed',
  CSV_INVALID_CLOSING_QUOTE: 'something follows a closing quote; a quote inside quotes is doubled',
  INVALID_OPENING_QUOTE: 'a quote stands inside a cell that does not begin with one; quote the whole cell and double the quote',
} as const;

/** Takes text that ends with a line apart; rows without anything in them are passed over. @param line that of the text's first row */
export function splitRows(text: string, line: number, { delimiter, quote }: Dialect): SplitText {
  // Without quotes a row is a line and a cell what stands between delimiters: this is several times as fast as a parser.
  if (quote === null || !text.includes(quote)) return splitPlain(text, line, delimiter);
  return parseQuoted(text, line, { delimiter, quote });
}

function splitPlain(text: string, first: number, delimiter: string): SplitText {
  const rows: Row[] = [];
  let line = first;
  for (const content of linesOf(text)) {
    const cells = content.split(delimiter);
    if (!isBlank(cells)) rows.push({ line, cells });
    line++;
  }
  return { rows, problems: [], nextLine: line };
}

/** A row whose quotes are broken is a problem; reading goes on with the line after the one that it begins in. */
function parseQuoted(text: string, first: number, dialect: Required<Dialect>): SplitText {
  const rows: Row[] = [];
  const problems: TableProblem[] = [];
  let line = first;
  for (let rest = text; rest !== ''; ) {
    const { error, nextLine } = parseUntilBroken(rest, line, dialect, rows);
    if (!error) return { rows, problems, nextLine };
    problems.push({ line: nextLine, column: String(Number(error.column) + 1), reason: BROKEN[error.code as keyof typeof BROKEN] ?? error.message, value: '' });
    if (problems.length > MOST_BROKEN) throw new UnreadableTable(problems);
    rest = withoutLines(rest, nextLine - line + 1);
    line = nextLine + 1;
  }
  return { rows, problems, nextLine: line };
}

function parseUntilBroken(text: string, first: number, { delimiter, quote }: Dialect, rows: Row[]): { readonly error?: CsvError; readonly nextLine: number } {
  let line = first;
  const take = (cells: string[]): null => {
    if (!isBlank(cells)) rows.push({ line, cells });
    line += 1 + cells.reduce((breaks, cell) => breaks + lineBreaksIn(cell), 0);
    return null;
  };
  try {
    parse(text, { delimiter, quote, escape: quote, relax_column_count: true, record_delimiter: recordDelimiters(text), on_record: take });
    return { nextLine: line };
  } catch (error) {
    if (error instanceof CsvError) return { error, nextLine: line };
    throw error;
  }
}

/** The fewer, the faster. */
function recordDelimiters(text: string): string[] {
  return text.includes('\r') ? ['\r\n', '\n', '\r'] : ['\n'];
}

function withoutLines(text: string, count: number): string {
  const breaks = /\r\n|\n|\r/g;
  for (let left = count; left > 0; left--) breaks.exec(text);
  return breaks.lastIndex === 0 ? '' : text.slice(breaks.lastIndex);
}

function isBlank(cells: readonly string[]): boolean {
  for (const cell of cells) if (cell !== '') return false;
  return true;
}
