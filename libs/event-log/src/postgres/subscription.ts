import { crashPoint, inTransaction } from '@chokepoint/database';
import type pg from 'pg';
import { backoffMs, Failures } from '../backoff.js';
import { createPositions, movePosition, partitionName } from '../consumer-position.js';
import type { PartitionLag, SubscribeOptions, Subscription } from '../port.js';
import { Progress } from '../progress.js';
import { Bell } from './bell.js';
import { readLag } from './lag.js';
import { readRecords, takePartition, type TakenPartition } from './take.js';
import { readTopics } from './topics.js';
import type { WakeUps } from './wake-ups.js';

const POLL_MS = 1_000;
const MAX_BATCH_RECORDS = 5_000;
const MAX_BATCH_BYTES = 8 * 1024 * 1024;
const CONCURRENCY = 3;
/** The table or the schema is not there, or not ours to use: waiting does not mend that. */
const FATAL_STATES = new Set(['42P01', '3F000', '42501']);

/** Starts the workers of a subscription; each takes one partition at a time. */
export async function subscribe(options: SubscribeOptions, wakeUps: WakeUps): Promise<Subscription> {
  const topics = await readTopics(options.pool, options.topics);
  const partitions = [...topics].flatMap(([topic, { partitionIds }]) => partitionIds.map((_, partition) => ({ topic, partition })));
  await createPositions(options.pool, options.group, partitions);
  return new PostgresSubscription(options, wakeUps);
}

class PostgresSubscription implements Subscription {
  private readonly progress = new Progress();
  private readonly failures = new Failures();
  private readonly bell = new Bell();
  /** Partitions by id that rest after a failure. */
  private readonly resting = new Map<number, NodeJS.Timeout>();
  private readonly silence: () => void;
  private readonly workers: Promise<unknown>;
  private isStopping = false;

  constructor(
    private readonly options: SubscribeOptions,
    wakeUps: WakeUps,
  ) {
    this.silence = wakeUps.on(() => this.bell.ring());
    this.workers = Promise.all(Array.from({ length: options.concurrency ?? CONCURRENCY }, () => this.work()));
  }

  lastProgressAt(): number {
    return this.progress.lastAt();
  }

  lag(): Promise<readonly PartitionLag[]> {
    return readLag(this.options.pool, this.options.group, this.options.topics);
  }

  async stop(): Promise<void> {
    this.isStopping = true;
    this.silence();
    for (const timer of this.resting.values()) clearTimeout(timer);
    this.bell.ring();
    await this.workers;
  }

  private async work(): Promise<void> {
    for (let failures = 0; !this.isStopping; ) {
      const heard = this.bell.rings;
      try {
        const taken = await this.takeBatch();
        failures = 0;
        if (!taken) await this.bell.next(heard, POLL_MS);
      } catch (error) {
        if (FATAL_STATES.has((error as { code?: string }).code ?? '')) return this.options.onFatal(error as Error);
        const pause = backoffMs(++failures);
        this.options.logger.warn({ err: error, group: this.options.group, pause }, 'cannot read the event log; trying again');
        await this.bell.next(this.bell.rings, pause);
      }
    }
  }

  /** Handles one batch, if there is one: its effects and the next position are one transaction. */
  private async takeBatch(): Promise<boolean> {
    let taken: TakenPartition | undefined;
    try {
      await inTransaction(this.options.pool, async (transaction) => {
        taken = await takePartition(transaction, { ...this.options, except: [...this.resting.keys()] });
        if (taken && !this.resting.has(taken.id)) await this.handle(taken, transaction);
      });
    } catch (error) {
      if (!taken) throw error;
      this.rest(taken, error);
      return true;
    }
    // Another worker let go of it after a failure, while we were looking.
    if (taken && this.resting.has(taken.id)) return true;
    if (taken) this.committed(taken);
    else this.progress.looked();
    return taken !== undefined;
  }

  private async handle(taken: TakenPartition, transaction: pg.ClientBase): Promise<void> {
    const { group, handler, maxBatchRecords = MAX_BATCH_RECORDS } = this.options;
    const { topic, partition } = taken;
    this.progress.begin(partitionName(taken));
    const records = await readRecords(transaction, taken, { maxRecords: maxBatchRecords, maxBytes: MAX_BATCH_BYTES });
    if (records.length > 0) {
      await handler({ topic, partition, records }, transaction).catch((error: unknown) => {
        // Before the rollback, which lets another worker have the partition.
        this.rest(taken, error);
        throw error;
      });
    }
    // Nothing there although the log goes on: retention took it.
    const last = records.at(-1)?.offset ?? taken.endOffset - 1n;
    await movePosition(transaction, { group, topic, partition }, last + 1n);
  }

  private committed(taken: TakenPartition): void {
    (this.options.crashPoint ?? crashPoint)('intake.committed');
    this.progress.done(partitionName(taken));
    this.failures.forget(partitionName(taken));
  }

  private rest(taken: TakenPartition, error: unknown): void {
    if (this.resting.has(taken.id)) return;
    const { logger, group } = this.options;
    const pause = this.failures.add(partitionName(taken));
    logger.warn({ err: error, group, topic: taken.topic, partition: taken.partition, pause }, 'a batch failed and will come again');
    const wake = () => {
      this.resting.delete(taken.id);
      this.bell.ring();
    };
    this.resting.set(taken.id, setTimeout(wake, pause));
  }
}
