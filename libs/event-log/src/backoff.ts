const FIRST_MS = 100;
const LONGEST_MS = 30_000;

/** How long to wait after the n-th failure in a row (from 1). */
export function backoffMs(failures: number): number {
  return Math.min(LONGEST_MS, FIRST_MS * 2 ** (failures - 1));
}

/** The failures in a row of each partition. */
export class Failures {
  private readonly counts = new Map<string, number>();

  /** Counts one more and tells how long to wait. */
  add(partition: string): number {
    const count = (this.counts.get(partition) ?? 0) + 1;
    this.counts.set(partition, count);
    return backoffMs(count);
  }

  forget(partition: string): void {
    this.counts.delete(partition);
  }
}
