import { setTimeout as sleep } from 'node:timers/promises';
import { backoffMs } from '../backoff.js';

/** A broker that has just started needs some seconds, and kafkajs does not wait: about 25 s of pauses in all. */
const MOST_IN_A_ROW = 8;

/**
 * Decides whether kafkajs may start a crashed consumer again: several times in a row, each after a longer
 * pause, until it has fetched something or there is no hope.
 */
export class Restarts {
  private inARow = 0;

  constructor(
    private readonly stopping: AbortSignal,
    private readonly pause: (ms: number) => Promise<unknown> = (ms) => sleep(ms, undefined, { signal: stopping }).catch(() => undefined),
  ) {}

  async allow(): Promise<boolean> {
    if (++this.inARow > MOST_IN_A_ROW) return false;
    await this.pause(backoffMs(this.inARow));
    return !this.stopping.aborted;
  }

  forget(): void {
    this.inARow = 0;
  }
}
