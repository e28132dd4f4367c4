const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
const EXIT_INTERRUPTED = 130;

/** The wish to stop: the first signal asks, the second one insists. */
export class Interruption {
  private failure: Error | undefined;
  private readonly controller = new AbortController();
  private readonly onSignal = () => this.interrupt();

  /** @param insist ends at once whatever is still running */
  constructor(
    private readonly ask: () => void,
    private readonly insist: () => void,
  ) {
    for (const signal of SIGNALS) process.on(signal, this.onSignal);
  }

  get signal(): AbortSignal {
    return this.controller.signal;
  }

  /** Resolves with the first signal. */
  get happened(): Promise<void> {
    if (this.signal.aborted) return Promise.resolve();
    return new Promise((resolve) => this.signal.addEventListener('abort', () => resolve(), { once: true }));
  }

  /** Something without which going on makes no sense has ended. */
  fail(error: Error): void {
    if (this.signal.aborted) return;
    this.failure = error;
    this.controller.abort(error);
  }

  /** Throws what made going on senseless, if anything did. */
  rethrow(): void {
    if (this.failure) throw this.failure;
  }

  release(): void {
    for (const signal of SIGNALS) process.off(signal, this.onSignal);
  }

  private interrupt(): void {
    if (!this.signal.aborted) {
      this.ask();
      this.controller.abort();
      return;
    }
    this.insist();
    process.exit(EXIT_INTERRUPTED);
  }
}
