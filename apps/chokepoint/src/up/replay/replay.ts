import { setTimeout as sleep } from 'node:timers/promises';
import { Failed } from '../../command-line/failures.js';
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
  readonly onDay: (day: ReplayDay) => void;
}

const FIRST_PAUSE_MS = 5;
const LONGEST_PAUSE_MS = 200;
/** Longer than a service needs to start again. */
const PATIENCE_MS = 120_000;

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
  const deadline = Date.now() + PATIENCE_MS;
  let pause = FIRST_PAUSE_MS;
  for (let held = await services.factsHeld(); held < expected; held = await services.factsHeld()) {
    if (Date.now() > deadline) throw new Failed(`risk holds ${held} facts after ${PATIENCE_MS / 1000} s, of ${expected} that were accepted; its log may tell why`);
    await sleep(pause, undefined, { signal });
    pause = Math.min(2 * pause, LONGEST_PAUSE_MS);
  }
}
