/** What is wrong in a file, or worth a warning: where it stands as far as it is known, lines and columns from 1. */
export interface FileProblem {
  readonly file: string;
  readonly line?: number | undefined;
  readonly column?: number | undefined;
  /** Name of the column */
  readonly field?: string | undefined;
  readonly message: string;
}

/** A problem that stops the reading of a folder. */
export class UnreadableFile extends Error {
  override readonly name = 'UnreadableFile';
  constructor(readonly problem: FileProblem) {
    super(fileProblemText(problem));
  }
}

/** `nodes.csv, line 3, column 4 (demand): expected a number` */
export function fileProblemText({ file, line, column, field, message }: FileProblem): string {
  const place = [file, line !== undefined && `line ${line}`, column !== undefined && `column ${column}${field === undefined ? '' : ` (${field})`}`];
  return `${place.filter(Boolean).join(', ')}: ${message}`;
}
