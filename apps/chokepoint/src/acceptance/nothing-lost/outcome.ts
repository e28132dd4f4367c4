import { endStateOf, type EndState } from './end-state.js';
import type { Fault } from './faults.js';
import { GivenRun, type RunOptions } from './given-run.js';
import { loggedEvents } from './logged-events.js';
import type { Story } from './story.js';

/** How a run ended, and what had come in on the way. */
export interface Outcome {
  readonly state: EndState;
  readonly received: GivenRun['received'];
  /** Faults that never struck. */
  readonly ahead: readonly Fault[];
  /** Records of the event log that repeat another. */
  readonly repeated: number;
  readonly seconds: number;
}

const PATIENCE_MS = 900_000;

/** Starts everything, tells the story to its end, stops everything and looks. */
export async function outcomeOf(story: Story, options: RunOptions): Promise<Outcome> {
  const began = Date.now();
  const run = await GivenRun.start(options);
  try {
    await run.tell(story, AbortSignal.timeout(PATIENCE_MS));
  } finally {
    await run.stop();
  }
  const seconds = (Date.now() - began) / 1000;
  const logged = await loggedEvents(options.ground);
  const state = await endStateOf(options.ground.pool, logged, bodiesById(run.received));
  return { state, received: run.received, ahead: run.ahead, repeated: logged.records - logged.distinct.size, seconds };
}

function bodiesById(received: GivenRun['received']): Map<string, Set<string>> {
  const bodies = new Map<string, Set<string>>();
  for (const { id, message } of received) bodies.set(id, (bodies.get(id) ?? new Set()).add(JSON.stringify(message)));
  return bodies;
}
