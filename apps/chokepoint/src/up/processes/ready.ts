import { setTimeout as sleep } from 'node:timers/promises';

const INTERVAL_MS = 50;
const PATIENCE_MS = 60_000;

/** Waits until a service says that it is ready: it reaches its database, its log and whom it needs. */
export async function awaitReady(http: string, signal: AbortSignal): Promise<void> {
  const deadline = Date.now() + PATIENCE_MS;
  for (let answer = await ask(http, signal); answer !== 'ready'; answer = await ask(http, signal)) {
    if (Date.now() > deadline) throw new Error(`is not ready after ${PATIENCE_MS / 1000} s: ${answer}`);
    await sleep(INTERVAL_MS, undefined, { signal });
  }
}

async function ask(http: string, signal: AbortSignal): Promise<string> {
  try {
    const response = await fetch(`http://${http}/health/ready`, { signal });
    return response.ok ? 'ready' : `${response.status} ${await response.text()}`;
  } catch (error) {
    signal.throwIfAborted();
    return (error as Error).message;
  }
}
