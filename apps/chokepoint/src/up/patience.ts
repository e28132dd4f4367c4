import { setTimeout as sleep } from 'node:timers/promises';
import { status } from '@grpc/grpc-js';
import { CallError } from '@chokepoint/service/client';

const PAUSE_MS = 200;
const PATIENCE_MS = 60_000;

/** Asks again while a service is away: it may be starting again. Only for calls that may come twice. */
export async function patiently<R>(call: () => Promise<R>, signal: AbortSignal): Promise<R> {
  for (const deadline = Date.now() + PATIENCE_MS; ; ) {
    signal.throwIfAborted();
    try {
      return await call();
    } catch (error) {
      const isAway = error instanceof CallError && error.code === status.UNAVAILABLE;
      if (!isAway || Date.now() > deadline) throw error;
      await sleep(PAUSE_MS, undefined, { signal });
    }
  }
}

/** Asks until the answer is yes. @returns whether it was in time */
export async function until(isSo: () => Promise<boolean>, patienceMs: number, signal: AbortSignal): Promise<boolean> {
  for (const deadline = Date.now() + patienceMs; ; ) {
    if (await patiently(isSo, signal)) return true;
    if (Date.now() > deadline) return false;
    await sleep(PAUSE_MS, undefined, { signal });
  }
}
