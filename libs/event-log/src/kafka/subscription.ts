import { crashPoint, inTransaction } from '@chokepoint/database';
import type { Admin, Batch, Consumer, EachBatchPayload, KafkaMessage } from 'kafkajs';
import { setTimeout as sleep } from 'node:timers/promises';
import { backoffMs, Failures } from '../backoff.js';
import { lockPosition, movePosition, partitionName } from '../consumer-position.js';
import { LogReplacedError } from '../errors.js';
import type { PartitionLag, SubscribeOptions, Subscription } from '../port.js';
import { Progress } from '../progress.js';
import { awaitCoordinator } from './coordinator.js';
import { seekToStored, type Assignment, type Positions } from './generation.js';
import { withHeartbeats } from './heartbeats.js';
import { readLag } from './lag.js';
import { recordOf, runsOf } from './records.js';
import { Restarts } from './restarts.js';

const MAX_BATCH_RECORDS = 5_000;
const CONCURRENCY = 3;

/** Makes a consumer that asks `restart` whether it may start again after a crash. */
export type ConsumerFactory = (restart: () => Promise<boolean>) => Consumer;

/** Joins the group; resolves once this consumer has its first assignment. */
export async function subscribe(options: SubscribeOptions, createConsumer: ConsumerFactory, admin: Admin): Promise<Subscription> {
  const subscription = new KafkaSubscription(options, createConsumer, admin);
  await subscription.start();
  return subscription;
}

/** From one rebalance to the next. */
interface Generation {
  /** The positions reached, once its seeks are issued, and nothing is handled before; undefined when there will be none. */
  sought: Promise<Positions | undefined>;
}

class KafkaSubscription implements Subscription {
  private readonly progress = new Progress();
  private readonly failures = new Failures();
  private readonly resting = new Set<NodeJS.Timeout>();
  private readonly stopping = new AbortController();
  private readonly restarts = new Restarts(this.stopping.signal);
  private readonly joined = Promise.withResolvers<void>();
  private readonly consumer: Consumer;
  private generation: Generation = { sought: Promise.resolve(undefined) };

  constructor(
    private readonly options: SubscribeOptions,
    createConsumer: ConsumerFactory,
    private readonly admin: Admin,
  ) {
    this.consumer = createConsumer(() => this.restarts.allow());
  }

  async start(): Promise<void> {
    const { consumer, options } = this;
    consumer.on(consumer.events.GROUP_JOIN, ({ payload }) => this.join(payload.memberAssignment));
    consumer.on(consumer.events.FETCH, () => this.looked());
    consumer.on(consumer.events.CRASH, ({ payload }) => payload.restart || this.fail(payload.error));
    await awaitCoordinator(this.admin, options.group, () => this.restarts.allow());
    await consumer.connect();
    await consumer.subscribe({ topics: [...options.topics], fromBeginning: true });
    await consumer.run({
      autoCommit: false,
      eachBatchAutoResolve: false,
      partitionsConsumedConcurrently: options.concurrency ?? CONCURRENCY,
      eachBatch: (payload) => this.takeBatch(payload),
    });
    await this.joined.promise;
  }

  lastProgressAt(): number {
    return this.progress.lastAt();
  }

  lag(): Promise<readonly PartitionLag[]> {
    return readLag(this.admin, this.options);
  }

  async stop(): Promise<void> {
    this.stopping.abort();
    this.joined.resolve();
    for (const timer of this.resting) clearTimeout(timer);
    await this.consumer.disconnect();
  }

  private fail(error: Error): undefined {
    this.joined.reject(error);
    if (!this.stopping.signal.aborted) this.options.onFatal(error);
    return undefined;
  }

  private looked(): void {
    this.progress.looked();
    this.restarts.forget();
  }

  private join(assignment: Assignment): void {
    this.progress.reset();
    this.joined.resolve();
    const generation: Generation = { sought: Promise.resolve(undefined) };
    this.generation = generation;
    generation.sought = this.seek(assignment, generation);
  }

  /** Kafkajs does not wait for us between an assignment and the first fetch: so batches wait for this. */
  private async seek(assignment: Assignment, generation: Generation): Promise<Positions | undefined> {
    const { group, pool, logger } = this.options;
    for (let failures = 1; generation === this.generation && !this.stopping.signal.aborted; failures++) {
      try {
        return await seekToStored(assignment, { group, pool, consumer: this.consumer, admin: this.admin });
      } catch (error) {
        if (error instanceof LogReplacedError) return this.fail(error);
        const pause = backoffMs(failures);
        logger.warn({ err: error, group, pause }, 'cannot read the stored positions; trying again');
        await sleep(pause, undefined, { signal: this.stopping.signal }).catch(() => undefined);
      }
    }
  }

  private async takeBatch(payload: EachBatchPayload): Promise<void> {
    const { batch } = payload;
    const { generation } = this;
    const reached = await withHeartbeats(() => payload.heartbeat(), generation.sought);
    const isOurs = () => payload.isRunning() && !payload.isStale() && generation === this.generation;
    if (!reached || !isOurs()) return;
    this.checkNotReplaced(batch, reached);
    for (const messages of runsOf(batch.messages, this.options.maxBatchRecords ?? MAX_BATCH_RECORDS)) {
      if (!isOurs() || !(await this.takeRun(payload, messages))) return;
      reached.set(partitionName(batch), BigInt(messages[messages.length - 1].offset) + 1n);
    }
  }

  /** Kafkajs begins anew in silence when the log ends before our position. */
  private checkNotReplaced(batch: Batch, reached: Positions): void {
    const { group } = this.options;
    const nextOffset = reached.get(partitionName(batch)) ?? 0n;
    const { topic, partition, highWatermark } = batch;
    if (BigInt(batch.messages[0].offset) >= nextOffset) return;
    const error = new LogReplacedError({ group, topic, partition, nextOffset, endOffset: BigInt(highWatermark) });
    this.fail(error);
    throw error;
  }

  /** @returns whether the next run may follow. */
  private async takeRun(payload: EachBatchPayload, messages: readonly KafkaMessage[]): Promise<boolean> {
    const { batch } = payload;
    const last = messages[messages.length - 1];
    // Kafka's own records at the end of a transaction are behind the last one that we see.
    const lastOffset = last === batch.messages.at(-1) ? batch.lastOffset() : last.offset;
    this.progress.begin(partitionName(batch));
    try {
      await withHeartbeats(() => payload.heartbeat(), this.commit(batch, messages, BigInt(lastOffset) + 1n));
    } catch (error) {
      this.rest(batch, payload.pause(), error);
      return false;
    }
    (this.options.crashPoint ?? crashPoint)('intake.committed');
    this.progress.done(partitionName(batch));
    this.failures.forget(partitionName(batch));
    payload.resolveOffset(last.offset);
    await this.report(batch, BigInt(lastOffset) + 1n);
    await payload.heartbeat();
    return true;
  }

  /** Effects and position in one transaction; what another consumer or an earlier life has done already is left out. */
  private async commit({ topic, partition }: Batch, messages: readonly KafkaMessage[], nextOffset: bigint): Promise<void> {
    const { group, pool, handler } = this.options;
    await inTransaction(pool, async (transaction) => {
      const stored = await lockPosition(transaction, { group, topic, partition });
      const records = messages.map(recordOf).filter(({ offset }) => offset >= stored);
      if (records.length === 0) return;
      await handler({ topic, partition, records }, transaction);
      await movePosition(transaction, { group, topic, partition }, nextOffset);
    });
  }

  /** Shows the position to Kafka's tools. It is not needed, so its failure is none: a rebalance shows in the next heartbeat. */
  private async report({ topic, partition }: Batch, nextOffset: bigint): Promise<void> {
    try {
      await this.consumer.commitOffsets([{ topic, partition, offset: String(nextOffset) }]);
    } catch (error) {
      this.options.logger.debug({ err: error, topic, partition }, 'the position could not be shown to Kafka');
    }
  }

  /** Only this partition waits; the others go on. */
  private rest({ topic, partition }: Batch, resume: () => void, error: unknown): void {
    const { logger, group } = this.options;
    const name = partitionName({ topic, partition });
    const pause = this.failures.add(name);
    logger.warn({ err: error, group, topic, partition, pause }, 'a batch failed and will come again');
    const timer = setTimeout(() => {
      this.resting.delete(timer);
      resume();
    }, pause);
    this.resting.add(timer);
  }
}
