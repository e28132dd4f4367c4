type Close = () => Promise<unknown>;

/** What was opened, to be closed in the opposite order. */
export class Closers {
  private readonly stack: Close[] = [];

  /** Remembers how to close `opened` and gives it back. */
  closing<T>(opened: T, close: (opened: T) => Promise<unknown>): T {
    this.stack.push(() => close(opened));
    return opened;
  }

  /** Closes everything, also when closing something fails; then throws the first failure. */
  async close(): Promise<void> {
    const failures: unknown[] = [];
    for (let close = this.stack.pop(); close; close = this.stack.pop()) {
      await close().catch((error: unknown) => failures.push(error));
    }
    if (failures.length > 0) throw failures[0];
  }
}
