import { setTimeout as sleep } from 'node:timers/promises';
import { CallError } from '@chokepoint/service/client';
import { status } from '@grpc/grpc-js';

const FIRST_MS = 250;
const LONGEST_MS = 10_000;
/** With the waits between them about a minute. */
export const MOST_ATTEMPTS = 10;

/** Nobody answered: asking again can help, and the ids of facts see to it that nothing is stored twice. */
export function canHelp(error: unknown): boolean {
  return error instanceof CallError && error.code === status.UNAVAILABLE;
}

/** How long to wait after the n-th failure in a row (from 1): twice as long each time. */
export function waitMs(failures: number): number {
  return Math.min(LONGEST_MS, FIRST_MS * 2 ** (failures - 1));
}

/** Does `work` again while nobody answers, and gives up after a minute. */
export async function retrying<R>(work: () => Promise<R>, signal: AbortSignal, onRetry: (waitMs: number) => void, wait = waitMs): Promise<R> {
  for (let failures = 1; ; failures++) {
    try {
      return await work();
    } catch (error) {
      if (!canHelp(error) || failures === MOST_ATTEMPTS) throw error;
      onRetry(wait(failures));
      await sleep(wait(failures), undefined, { signal });
    }
  }
}
