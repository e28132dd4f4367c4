import { availableParallelism } from 'node:os';
import { Failed } from '../../command-line/failures.js';
import { readKept, writeKept } from '../data-directory/kept-json.js';

/** That the timeline has been replayed; without this file it has not, or not to its end. */
export interface KeptReplay {
  /** SHA-256 of the timeline that was sent last. */
  readonly timeline: string;
  readonly through: string;
}

/** The clock that risk is to start with: the wall's once the past has been replayed. */
export async function riskClock(file: string, until: number | undefined): Promise<'wall' | 'replay'> {
  const kept = await readKept<KeptReplay>(file);
  if (kept !== undefined && until !== undefined) {
    throw new Failed(`the timeline has been replayed through ${kept.through} in this data directory; --until needs one of its own (--data)`);
  }
  return kept === undefined ? 'replay' : 'wall';
}

/**
 * A replay passes thousands of moments and nobody asks meanwhile: what it publishes is attributed by fewer projections
 * (`explain` has all of them exact), on every processor.
 */
export function riskSettings(clock: 'wall' | 'replay'): Record<string, string> {
  const processors = availableParallelism();
  if (clock === 'replay') return { RISK_CLOCK: clock, ATTRIBUTION_PROJECTIONS: '16', MODEL_THREADS: String(processors) };
  return { RISK_CLOCK: clock, ATTRIBUTION_PROJECTIONS: '4096', MODEL_THREADS: String(Math.max(1, processors - 1)) };
}

export function readReplay(file: string): Promise<KeptReplay | undefined> {
  return readKept<KeptReplay>(file);
}

export async function keepReplay(file: string, timeline: string, through: number): Promise<void> {
  await writeKept(file, { timeline, through: new Date(through).toISOString() } satisfies KeptReplay);
}
