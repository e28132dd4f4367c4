import { setTimeout as sleep } from 'node:timers/promises';
import type { EventLine } from '../../documents/event-file.js';
import type { ReplayDay } from './days.js';

/** What a replay needs of the running services. */
export interface ReplayServices {
  /** Sends facts; resolves to how many of them were new. */
  publish(events: readonly EventLine[]): Promise<number>;
  /** How many facts risk holds. */
  factsHeld(): Promise<number>;
  advanceTo(clock: number): Promise<void>;
}

export interface ReplayOptions {
  /** Facts of the timeline that are older than the first of these days. */
  readonly replayedBefore: number;
  readonly signal: AbortSignal;
  onDay(day: ReplayDay): void;
}

const FIRST_PAUSE_MS = 5;
const LONGEST_PAUSE_MS = 200;

/** Sends each day's facts, waits until risk holds them, and moves its clock to the end of that day. */
export async function replay(days: readonly ReplayDay[], services: ReplayServices, { replayedBefore, signal, onDay }: ReplayOptions): Promise<void> {
  let expected = await services.factsHeld();
  let sent = replayedBefore;
  for (const day of days) {
    signal.throwIfAborted();
    if (day.events.length > 0) {
      expected += await services.publish(day.events);
      sent += day.events.length;
      // A replay that was cut short may have sent what risk did not yet hold when we asked.
      await untilHeld(Math.max(expected, sent), services, signal);
    }
    await services.advanceTo(day.clock);
    onDay(day);
  }
}

async function untilHeld(expected: number, services: ReplayServices, signal: AbortSignal): Promise<void> {
  for (let pause = FIRST_PAUSE_MS; (await services.factsHeld()) < expected; pause = Math.min(2 * pause, LONGEST_PAUSE_MS)) {
    await sleep(pause, undefined, { signal });
  }
}
