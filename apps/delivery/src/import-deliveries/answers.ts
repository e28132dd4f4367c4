import type { delivery } from '@chokepoint/contracts/grpc';
import { InvalidInput, type FactAnswer, type Violation } from '@chokepoint/service';

type Result = 'accepted' | 'already_known' | 'conflict' | 'rejected';

const RESULTS: Readonly<Record<FactAnswer, Result>> = { accepted: 'accepted', 'already-known': 'already_known', conflict: 'conflict' };
/** What fits into one answer, with room for what protobuf adds. */
const MAX_BYTES = 56 * 1024 * 1024;
const BYTES_BESIDE_TEXT = 24;

/** The answers of an import, row by row. */
export class Answers {
  private readonly rows: delivery.RowAnswer[] = [];
  private readonly counts: Record<Result, number> = { accepted: 0, already_known: 0, conflict: 0, rejected: 0 };
  private bytes = 0;
  private changed = 0;

  decided(row: number, id: string, answer: FactAnswer, changed = false): void {
    this.add({ row, result: RESULTS[answer], id, problems: [], changed });
    if (changed) this.changed++;
  }

  rejected(row: number, id: string, violations: readonly Violation[]): void {
    this.add({ row, result: 'rejected', id, problems: violations.map(({ field, description }) => ({ field, description })), changed: false });
  }

  /** In the order of the rows. */
  message(): delivery.ImportDeliveriesResponse {
    const { accepted, already_known: alreadyKnown, conflict, rejected } = this.counts;
    return { answers: this.rows.sort((a, b) => a.row - b.row), accepted, alreadyKnown, rejected: rejected + conflict, changed: this.changed };
  }

  private add(answer: delivery.RowAnswer): void {
    this.bytes += bytesOf(answer);
    if (this.bytes > MAX_BYTES) {
      throw new InvalidInput([{ field: '', description: `more rows than one answer holds: those before row ${answer.row} are done, send the rest again` }]);
    }
    this.counts[answer.result as Result]++;
    this.rows.push(answer);
  }
}

function bytesOf({ id, problems }: delivery.RowAnswer): number {
  const texts = problems.reduce((sum, { field, description }) => sum + BYTES_BESIDE_TEXT + Buffer.byteLength(field) + Buffer.byteLength(description), 0);
  return BYTES_BESIDE_TEXT + Buffer.byteLength(id) + texts;
}
