import type { Logger } from '@chokepoint/database';

const POLL_MS = 1_000;
const FIRST_RETRY_MS = 100;
const LAST_RETRY_MS = 10_000;

/** Works in rounds: at once while there is more to do, else when rung or a second later; after failures it pauses longer. */
export class Rounds {
  private progressAt = Date.now();
  private rung = false;
  private wake: () => void = () => undefined;
  private stopped = false;
  private failures = 0;
  private finished: Promise<void> = Promise.resolve();

  /** @param round resolves to whether there is more to do at once */
  constructor(
    private readonly name: string,
    private readonly round: () => Promise<boolean>,
    private readonly logger: Logger,
  ) {}

  /** When a round last succeeded, in milliseconds since 1970. */
  lastProgressAt(): number {
    return this.progressAt;
  }

  start(): void {
    this.finished = this.run();
  }

  ring(): void {
    this.rung = true;
    if (this.failures === 0 || this.stopped) this.wake();
  }

  /** Finishes the round in hand. */
  stop(): Promise<void> {
    this.stopped = true;
    this.ring();
    return this.finished;
  }

  private async run(): Promise<void> {
    while (!this.stopped) {
      const pause = await this.once();
      if (pause > 0) await this.sleep(pause);
    }
  }

  private async once(): Promise<number> {
    this.rung = false;
    try {
      const more = await this.round();
      this.progressAt = Date.now();
      this.failures = 0;
      return more ? 0 : POLL_MS;
    } catch (error) {
      const pause = Math.min(LAST_RETRY_MS, FIRST_RETRY_MS * 2 ** this.failures++);
      this.logger.warn({ err: error, retryInMs: pause }, `${this.name} failed`);
      return pause;
    }
  }

  private sleep(milliseconds: number): Promise<void> {
    if (this.stopped || (this.rung && this.failures === 0)) return Promise.resolve();
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, milliseconds);
      this.wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }
}
