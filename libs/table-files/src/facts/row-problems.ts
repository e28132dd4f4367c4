import type { Columns } from '../mapping/columns.js';
import type { Report } from '../mapping/reader.js';
import type { TableProblem } from '../read-table/table-problem.js';

/** Gathers what is wrong with one row after the other. */
export class RowProblems implements Report {
  problems: TableProblem[] = [];
  count = 0;
  private line = 0;

  constructor(private readonly columns: Columns) {}

  begin(line: number): void {
    this.line = line;
    if (this.problems.length > 0) this.problems = [];
  }

  /** Facts of a row share columns: one mistake is told once. */
  add(place: number, reason: string, value: string): void {
    this.count++;
    const column = place < 0 ? '' : this.columns.name(place);
    if (this.problems.some((problem) => problem.column === column && claimOf(problem.reason) === claimOf(reason))) return;
    this.problems.push({ line: this.line, column, reason, value });
  }
}

/** An order's quantity must be more than 0, a receipt's not less: of one cell that is one mistake. */
function claimOf(reason: string): string {
  return reason.startsWith('is no ') ? reason.slice(0, reason.indexOf(':')) : reason;
}
