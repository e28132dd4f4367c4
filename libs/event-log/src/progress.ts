/** Judges a subscription by what it has left undone, so that one that only looks healthy is found out. */
export class Progress {
  private readonly undone = new Map<string, number>();
  private lookedAt: number;

  constructor(private readonly now: () => number = Date.now) {
    this.lookedAt = now();
  }

  /** A batch is at work; a batch that failed stays undone from its first start on. */
  begin(partition: string): void {
    if (!this.undone.has(partition)) this.undone.set(partition, this.now());
  }

  /** The partition's batch is committed, or the partition is somebody else's now. */
  done(partition: string): void {
    this.undone.delete(partition);
    this.lookedAt = this.now();
  }

  /** Looked for more. */
  looked(): void {
    this.lookedAt = this.now();
  }

  /** Nothing of before is ours any more. */
  reset(): void {
    this.undone.clear();
  }

  lastAt(): number {
    return Math.min(this.lookedAt, ...this.undone.values());
  }
}
