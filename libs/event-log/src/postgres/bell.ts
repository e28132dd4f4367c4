/** Tells those who wait that there may be something to do; what rang before they began to wait counts. */
export class Bell {
  rings = 0;
  private readonly waiting = new Set<() => void>();

  ring(): void {
    this.rings++;
    for (const wake of this.waiting) wake();
  }

  /** Resolves at a ring after the `heard`-th, or after `timeoutMs`. */
  next(heard: number, timeoutMs: number): Promise<void> {
    if (this.rings !== heard) return Promise.resolve();
    return new Promise((resolve) => {
      const wake = () => {
        clearTimeout(timer);
        this.waiting.delete(wake);
        resolve();
      };
      const timer = setTimeout(wake, timeoutMs);
      this.waiting.add(wake);
    });
  }
}
