/** Takes the problems of the row that is being read. */
export interface Report {
  /** How many there were, of this row and those before. */
  readonly count: number;
  /** @param column its place in the header, from 0; −1 for none */
  add(column: number, reason: string, value: string): void;
}

/** Reads one value of a row; undefined where nothing is there, or where what is there was reported. */
export interface Reader<T> {
  (cells: readonly string[], report: Report): T | undefined;
}

/** A reader, and the columns it looks into. */
export interface CompiledField<T = unknown> {
  readonly read: Reader<T>;
  readonly columns: readonly number[];
}

/** Makes something of the text of a cell. */
export type Parse<T> = (text: string, column: number, report: Report) => T | undefined;
