import { setTimeout as sleep } from 'node:timers/promises';
import type { Topic } from '@chokepoint/contracts';
import type { Admin, Kafka } from 'kafkajs';
import { UnknownTopicError } from '../errors.js';
import type { EventLog, OutgoingRecord, SubscribeOptions, Subscription } from '../port.js';
import { checkSizes } from '../record-size.js';
import { createClient, createConsumer } from './client.js';
import type { KafkaConfiguration } from './configuration.js';
import { Publisher } from './publisher.js';
import { subscribe } from './subscription.js';
import { createTopics } from './topics.js';

/** Kafkajs itself tries for the better part of a minute. */
const READY_WITHIN_MS = 3_000;

const CLOSE_WITHIN_MS = 2_000;
const SESSION_TIMEOUT_MS = 10_000;

/** The event log in Kafka; the positions of its consumers are in their own databases. */
export class KafkaEventLog implements EventLog {
  private readonly kafka: Kafka;
  private readonly publisher: Publisher;
  private readonly limits = new Map<string, number>();
  private readonly known = new Set<string>();
  private readonly subscriptions = new Set<Subscription>();
  private admin: Promise<Admin> | undefined;

  constructor(private readonly configuration: KafkaConfiguration) {
    this.kafka = createClient(configuration);
    this.publisher = new Publisher(this.kafka, this.limits);
  }

  async createTopics(topics: readonly Topic[]): Promise<void> {
    await createTopics(await this.connectAdmin(), topics);
    for (const { name, maxMessageBytes } of topics) {
      this.limits.set(name, maxMessageBytes);
      this.known.add(name);
    }
  }

  async publish(records: readonly OutgoingRecord[]): Promise<void> {
    if (records.length === 0) return;
    await this.checkTopics(records);
    checkSizes(records, this.limits);
    await this.publisher.publish(records);
  }

  async subscribe(options: SubscribeOptions): Promise<Subscription> {
    const { sessionTimeoutMs = SESSION_TIMEOUT_MS } = this.configuration;
    const { group } = options;
    const createConsumerWith = (restart: () => Promise<boolean>) => createConsumer(this.kafka, { group, sessionTimeoutMs, restart });
    const subscription = await subscribe(options, createConsumerWith, await this.connectAdmin());
    this.subscriptions.add(subscription);
    return subscription;
  }

  async ready(): Promise<void> {
    const away = sleep(READY_WITHIN_MS, undefined, { ref: false }).then(() => {
      throw new Error(`Kafka has not answered within ${READY_WITHIN_MS} ms.`);
    });
    await Promise.race([this.connectAdmin().then((admin) => admin.describeCluster()), away]);
  }

  async close(): Promise<void> {
    await Promise.all([...this.subscriptions].map((subscription) => subscription.stop()));
    await this.publisher.close();
    const disconnected = this.admin?.then((admin) => admin.disconnect()).catch(() => undefined);
    // One that is still trying to connect is not waited for.
    await Promise.race([disconnected, sleep(CLOSE_WITHIN_MS, undefined, { ref: false })]);
  }

  /** Kafkajs itself would look for a topic that is not there for seconds. */
  private async checkTopics(records: readonly OutgoingRecord[]): Promise<void> {
    const unknown = new Set(records.map(({ topic }) => topic).filter((topic) => !this.known.has(topic)));
    if (unknown.size === 0) return;
    const existing = new Set(await (await this.connectAdmin()).listTopics());
    const missing = [...unknown].filter((topic) => !existing.has(topic));
    if (missing.length > 0) throw new UnknownTopicError(missing);
    for (const topic of unknown) this.known.add(topic);
  }

  /** One connection for all that is not a record; a failed one is not kept. */
  private connectAdmin(): Promise<Admin> {
    const admin = this.kafka.admin();
    this.admin ??= admin.connect().then(
      () => admin,
      (error) => {
        this.admin = undefined;
        throw error;
      },
    );
    return this.admin;
  }
}
