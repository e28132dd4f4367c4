import { randomBytes } from 'node:crypto';
import type { Column } from './column.js';
import { emptyTables, readRows, type Rows } from './rows.js';
import type { EventSet, Stage } from './stage.js';

/** As many partitions at once as risk handles, in every column. */
export const CONCURRENCY = 3;
const PATIENCE_MS = 120_000;

export interface Measurement {
  /** From joining the group to the last event done. */
  readonly eventsPerSecond: number;
  readonly rows: Rows;
}

/** Lets a column take a set of events into empty tables. */
export async function measure(column: Column, set: EventSet, stage: Stage, signal: AbortSignal): Promise<Measurement> {
  signal.throwIfAborted();
  await emptyTables(stage.pool);
  globalThis.gc?.();
  const seconds = await time(column, set, stage, signal);
  return { eventsPerSecond: set.events / seconds, rows: await readRows(stage.pool) };
}

async function time(column: Column, { events, topics }: EventSet, { brokers, pool }: Stage, signal: AbortSignal): Promise<number> {
  const group = `bench-${randomBytes(6).toString('hex')}`;
  const finished = new Countdown(events, signal);
  const { done, failed } = finished;
  const reader = await column.join({ brokers, pool, group, topics, concurrency: CONCURRENCY, done, failed });
  const start = performance.now();
  try {
    return ((await finished.promise) - start) / 1000;
  } finally {
    await reader.close();
  }
}

/** Resolves with the moment at which the last of the events is done. */
class Countdown {
  readonly promise: Promise<number>;
  private resolve!: (moment: number) => void;
  private reject!: (error: unknown) => void;

  constructor(private left: number, signal: AbortSignal) {
    ({ promise: this.promise, resolve: this.resolve, reject: this.reject } = Promise.withResolvers<number>());
    // A run may fail before anyone waits.
    this.promise.catch(() => undefined);
    const late = setTimeout(() => this.failed(new Error(`${this.left} events are still to come after ${PATIENCE_MS / 1000} s`)), PATIENCE_MS);
    const abort = () => this.failed(signal.reason);
    signal.addEventListener('abort', abort);
    const tidy = () => {
      clearTimeout(late);
      signal.removeEventListener('abort', abort);
    };
    this.promise.then(tidy, tidy);
  }

  readonly done = (events: number): void => {
    this.left -= events;
    if (this.left <= 0) this.resolve(performance.now());
  };

  readonly failed = (error: unknown): void => this.reject(error);
}
