export const ENCODINGS = ['utf-8', 'windows-1252', 'latin1', 'utf-16le', 'utf-16be'] as const;
export type TableEncoding = (typeof ENCODINGS)[number];

export interface TableOptions {
  /** One character; found in the header when not given. */
  readonly delimiter?: string | undefined;
  /** Of a file without a byte order mark; default UTF-8. */
  readonly encoding?: TableEncoding | undefined;
  /** The character around cells that hold delimiters or line breaks, doubled inside; default `"`, null for none. */
  readonly quote?: string | null | undefined;
}
