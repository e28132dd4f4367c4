import type { Topic } from '@chokepoint/contracts';
import type pg from 'pg';

/** A record to append. Records with the same key go to the same partition, in the order given. */
export interface OutgoingRecord {
  readonly topic: string;
  readonly key: Buffer | null;
  readonly value: Buffer | null;
  readonly headers: Readonly<Record<string, Buffer>>;
}

/** A record as the log keeps it: the bytes are those that were published. */
export interface ConsumedRecord {
  readonly offset: bigint;
  readonly key: Buffer | null;
  readonly value: Buffer | null;
  readonly headers: Readonly<Record<string, Buffer>>;
  /** Milliseconds since 1970: when the record was created (Kafka) or appended (PostgreSQL). */
  readonly timestamp: number;
}

/** Successive records of one partition; offsets rise, with gaps where the log has none to show. */
export interface RecordBatch {
  readonly topic: string;
  readonly partition: number;
  readonly records: readonly ConsumedRecord[];
}

/**
 * Takes a batch. Effects go through `transaction`, which the adapter commits together with the next
 * position. Throwing rolls both back, and the batch comes again after a pause; other partitions go on.
 */
export type BatchHandler = (batch: RecordBatch, transaction: pg.ClientBase) => Promise<void>;

/** What the log needs of a logger; a pino logger fits. */
export interface EventLogLogger {
  debug(fields: object, message: string): void;
  info(fields: object, message: string): void;
  warn(fields: object, message: string): void;
  error(fields: object, message: string): void;
}

export interface SubscribeOptions {
  readonly group: string;
  readonly topics: readonly string[];
  /** The consumer's database: its positions live there, in `event_log.consumer_position`. */
  readonly pool: pg.Pool;
  readonly handler: BatchHandler;
  /** Default 5,000. */
  readonly maxBatchRecords?: number;
  /** Partitions handled at the same time, each on a connection of its own; default 3. */
  readonly concurrency?: number;
  /** The subscription is over and cannot recover by itself: exit, so that the process is restarted. */
  onFatal(error: Error): void;
  readonly logger: EventLogLogger;
  /** A place where tests kill the process; see the crash points of `@chokepoint/database`. */
  readonly crashPoint?: (name: 'intake.committed') => void;
}

/** How far a group is behind in one partition. */
export interface PartitionLag {
  readonly topic: string;
  readonly partition: number;
  readonly nextOffset: bigint;
  readonly endOffset: bigint;
}

export interface Subscription {
  /**
   * When the subscription last had nothing left undone, in milliseconds since 1970: the start of the oldest
   * batch at work or failing, or else the moment it last looked for more.
   */
  lastProgressAt(): number;
  lag(): Promise<readonly PartitionLag[]>;
  /** Lets the batches at work finish, commits them and leaves the group. */
  stop(): Promise<void>;
}

/** A durable, partitioned log. Delivery is at least once; effects and positions together make it exactly once. */
export interface EventLog {
  createTopics(topics: readonly Topic[]): Promise<void>;
  /**
   * Resolves once every record is stored; on failure any part of them may be. Throws `RecordTooLargeError`
   * before it stores anything when a record is over its topic's limit.
   */
  publish(records: readonly OutgoingRecord[]): Promise<void>;
  /**
   * Appends in a transaction of the database that the log is in: stored, or not, with whatever else it stores. Holds the
   * partitions to its end, so that it should be the last that the transaction does. Absent where the log is in no database.
   */
  append?(transaction: pg.ClientBase, records: readonly OutgoingRecord[]): Promise<void>;
  subscribe(options: SubscribeOptions): Promise<Subscription>;
  /** Throws when the log is away. */
  ready(): Promise<void>;
  close(): Promise<void>;
}
