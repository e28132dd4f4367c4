import { createWriteStream, type WriteStream } from 'node:fs';
import { once } from 'node:events';
import { finished } from 'node:stream/promises';
import type { TableProblem } from '@chokepoint/table-files';
import { stringify } from 'csv-stringify/sync';

const HEADER = ['line', 'column', 'value', 'reason'];
/** More different reasons than these are counted together. */
const MOST_REASONS = 1_000;
const WAITING_ROWS = 500;

export interface Reason {
  readonly file?: string | undefined;
  readonly column: string;
  readonly reason: string;
  readonly count: number;
  /** Line of the file in which it is met first. */
  readonly firstLine: number;
}

/** Keeps the first of many problems, counts all by their reason, and writes all to a file where one is asked for. */
export class ProblemList {
  readonly first: TableProblem[] = [];
  total = 0;
  private readonly counts = new Map<string, Reason & { count: number }>();
  private waiting: TableProblem[] = [];

  private constructor(
    private readonly limit: number,
    private readonly file: WriteStream | undefined,
  ) {}

  /**
   * @param path file for all problems, as CSV whose formulas a spreadsheet does not run
   * @throws the error of the file system where it cannot be written
   */
  static async open(limit: number, path?: string): Promise<ProblemList> {
    if (path === undefined) return new ProblemList(limit, undefined);
    const file = createWriteStream(path);
    await once(file, 'open');
    file.write(csv([HEADER]));
    return new ProblemList(limit, file);
  }

  add(problems: readonly TableProblem[]): void {
    for (const problem of problems) {
      this.total++;
      if (this.first.length < this.limit) this.first.push(problem);
      this.countReason(problem);
      if (this.file) this.waiting.push(problem);
    }
  }

  /** Writes what waits; slowly, where the disk is slow. */
  async flush(isLast = false): Promise<void> {
    if (!this.file || (this.waiting.length < WAITING_ROWS && !isLast)) return;
    const text = csv(this.waiting.map(({ line, column, value, reason }) => [line, column, value, reason]));
    this.waiting = [];
    if (!this.file.write(text)) await once(this.file, 'drain');
  }

  async close(): Promise<void> {
    if (!this.file) return;
    await this.flush(true);
    this.file.end();
    await finished(this.file);
  }

  /** Most often first. */
  get reasons(): Reason[] {
    return [...this.counts.values()].sort((a, b) => b.count - a.count);
  }

  private countReason({ file, line, column, reason }: TableProblem): void {
    const key = `${file ?? ''}\u0000${column}\u0000${reason}`;
    const known = this.counts.get(key);
    if (known) known.count++;
    else if (this.counts.size < MOST_REASONS) this.counts.set(key, { ...(file !== undefined && { file }), column, reason, count: 1, firstLine: line });
  }
}

function csv(rows: readonly (readonly (string | number)[])[]): string {
  return stringify(rows as (string | number)[][], { escape_formulas: true });
}
