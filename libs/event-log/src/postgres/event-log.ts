import { inTransaction } from '@chokepoint/database';
import type { Topic } from '@chokepoint/contracts';
import type pg from 'pg';
import { Partitioner } from '../partitioner.js';
import type { EventLog, EventLogLogger, OutgoingRecord, SubscribeOptions, Subscription } from '../port.js';
import { checkSizes } from '../record-size.js';
import { appendRecords } from './publish.js';
import { sweepRetention } from './retention.js';
import { subscribe } from './subscription.js';
import { createTopics, readTopics, type StoredTopic } from './topics.js';
import { WakeUps } from './wake-ups.js';

const SWEEP_EVERY_MS = 10 * 60_000;

/**
 * The event log in tables of `pool`'s database, which must also be the database of whoever subscribes.
 * Publishers and consumers of any number of processes share it.
 */
export class PostgresEventLog implements EventLog {
  private readonly partitioner = new Partitioner();
  private readonly topics = new Map<string, StoredTopic>();
  private readonly subscriptions = new Set<Subscription>();
  private readonly wakeUps: WakeUps;
  private readonly sweeper: NodeJS.Timeout;

  constructor(
    private readonly pool: pg.Pool,
    logger: EventLogLogger,
  ) {
    this.wakeUps = new WakeUps(pool.options, logger);
    const sweep = () => void sweepRetention(pool).catch((error: unknown) => logger.warn({ err: error }, 'old records could not be removed'));
    this.sweeper = setInterval(sweep, SWEEP_EVERY_MS).unref();
  }

  async createTopics(topics: readonly Topic[]): Promise<void> {
    await createTopics(this.pool, topics);
    for (const { name } of topics) this.topics.delete(name);
  }

  async publish(records: readonly OutgoingRecord[]): Promise<void> {
    if (records.length === 0) return;
    await inTransaction(this.pool, (transaction) => this.append(transaction, records));
  }

  async append(transaction: pg.ClientBase, records: readonly OutgoingRecord[]): Promise<void> {
    await this.loadTopics(transaction, records);
    checkSizes(records, { get: (topic) => this.topics.get(topic)?.maxMessageBytes });
    const place = ({ topic, key }: OutgoingRecord) => {
      const ids = (this.topics.get(topic) as StoredTopic).partitionIds;
      return ids[this.partitioner.choose(key, ids.length)];
    };
    await appendRecords(transaction, records, place);
  }

  async subscribe(options: SubscribeOptions): Promise<Subscription> {
    const subscription = await subscribe(options, this.wakeUps);
    this.subscriptions.add(subscription);
    return subscription;
  }

  async ready(): Promise<void> {
    await this.pool.query('select from event_log.topic limit 1');
  }

  async close(): Promise<void> {
    clearInterval(this.sweeper);
    await Promise.all([...this.subscriptions].map((subscription) => subscription.stop()));
    await this.wakeUps.close();
  }

  /** A topic's partitions and limit hardly ever change: they are read once. */
  private async loadTopics(transaction: pg.ClientBase, records: readonly OutgoingRecord[]): Promise<void> {
    const unknown = new Set(records.map(({ topic }) => topic).filter((topic) => !this.topics.has(topic)));
    if (unknown.size === 0) return;
    for (const [name, topic] of await readTopics(transaction, [...unknown])) this.topics.set(name, topic);
  }
}
