/** Something that is wrong with a table, where it stands and what stands there. */
export interface TableProblem {
  /** Of several files, the one that is meant. */
  readonly file?: string | undefined;
  /** Line of the file in which the row begins, from 1; 0 for the file as a whole. */
  readonly line: number;
  /** Name of the column, or its place from 1 where it has no name; empty for the row as a whole. */
  readonly column: string;
  /** Says the same for every row with the same mistake. */
  readonly reason: string;
  /** The cell as it stands there; empty where no cell is meant. */
  readonly value: string;
}

/** Nothing can be read of this table, or no more of it. */
export class UnreadableTable extends Error {
  constructor(readonly problems: readonly TableProblem[]) {
    super(problems.map(problemText).join('\n'));
  }
}

const LONGEST_VALUE = 80;

/** `nodes.csv, line 3: demand: "ten" is not a number` */
export function problemText({ file, line, column, reason, value }: TableProblem): string {
  const shown = value.length > LONGEST_VALUE ? `${value.slice(0, LONGEST_VALUE)}…` : value;
  const place = [file, line > 0 && `line ${line}`].filter(Boolean).join(', ');
  const before = [place, column].filter((part) => part !== '').map((part) => `${part}: `);
  return `${before.join('')}${value === '' ? '' : `${JSON.stringify(shown)} `}${reason}`;
}
