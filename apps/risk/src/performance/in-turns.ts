import { setImmediate } from 'node:timers/promises';

/** So long others may wait. */
const TURN_MS = 8;

/**
 * Goes through steps a few milliseconds at a time, so that others are answered in between; steps that give undefined only
 * take time. Ends when nobody waits any more.
 * @param most values in one part
 */
export async function* inTurns<T>(steps: Iterable<T | undefined>, most: number, signal: AbortSignal): AsyncGenerator<T[], void> {
  let part: T[] = [];
  let until = performance.now() + TURN_MS;
  for (const value of steps) {
    if (value !== undefined) part.push(value);
    if (part.length < most && performance.now() < until) continue;
    if (part.length > 0) yield part;
    part = [];
    await setImmediate();
    signal.throwIfAborted();
    until = performance.now() + TURN_MS;
  }
  if (part.length > 0) yield part;
}
