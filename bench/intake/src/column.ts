import type pg from 'pg';
import type { Size } from './stage.js';

/** One run of a column: a group of its own reads the topics from their beginning. */
export interface Run {
  readonly brokers: readonly string[];
  readonly pool: pg.Pool;
  readonly group: string;
  readonly topics: readonly string[];
  /** Partitions at the same time. */
  readonly concurrency: number;
  /** So many more events are done: read, and committed where the column stores them. */
  readonly done: (events: number) => void;
  readonly failed: (error: unknown) => void;
}

/** A consumer at work. */
export interface Reader {
  close(): Promise<void>;
}

/** One way to take events in. */
export interface Column {
  readonly name: string;
  /** The slow read fewer events, so that a round is bounded; rates are compared. */
  readonly reads: Size;
  /** Whether it ends with the rows that the others end with. */
  readonly stores: boolean;
  /** Resolves once the consumer has joined its group; from then on the clock runs. */
  join(run: Run): Promise<Reader>;
}
