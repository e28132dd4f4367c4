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
    if (this.problems.some((problem) => problem.column === column && problem.reason === reason)) return;
    this.problems.push({ line: this.line, column, reason, value });
  }
}
