import { randomBytes } from 'node:crypto';
import { CAPACITY_TOPIC, DELIVERIES_TOPIC, type Topic } from '@chokepoint/contracts';
import { migrate, openPool } from '@chokepoint/database';
import { startKafka, startPostgres } from '@chokepoint/embedded';
import { connectEventLog } from '@chokepoint/event-log';
import kafkajs from 'kafkajs';
import type pg from 'pg';
import { SILENT } from './consumer-settings.js';
import { eventsOf, recordsOf } from './events.js';

const QUIET = { debug: () => undefined, info: () => undefined, warn: () => undefined, error: () => undefined };
/** A commit is on the disk before it is answered, for every column. */
const DURABLE = { fsync: 'on', synchronous_commit: 'on', full_page_writes: 'on' };

export type Size = 'few' | 'some' | 'many';

/** Topics that hold the same events for whoever reads them. */
export interface EventSet {
  readonly events: number;
  /** Different ones. */
  readonly facts: number;
  readonly topics: readonly string[];
}

/** What all columns share: one broker, one database, events published before any clock runs. */
export interface Stage {
  readonly kafkaKind: string;
  readonly brokers: readonly string[];
  readonly pool: pg.Pool;
  publish(events: number): Promise<EventSet>;
  close(): Promise<void>;
}

/** Starts everything; what was started before something failed is stopped again. */
export async function openStage(log: (line: string) => void): Promise<Stage> {
  const stops: (() => Promise<unknown>)[] = [];
  const close = async () => {
    for (const stop of stops.splice(0).reverse()) await stop();
  };
  try {
    const kafka = await startKafka({ log: (line) => isNews(line) && log(line) });
    stops.push(() => kafka.stop());
    const postgres = await startPostgres({ settings: DURABLE });
    stops.push(() => postgres.stop());
    const pool = openPool(postgres.url, { applicationName: 'bench-intake' });
    stops.push(() => pool.end());
    await migrate(pool);
    const topics: string[] = [];
    stops.push(() => deleteTopics(kafka.brokers, topics));
    return { kafkaKind: kafka.kind, brokers: kafka.brokers, pool, publish: (events) => publish(kafka.brokers, pool, events, topics), close };
  } catch (error) {
    await close();
    throw error;
  }
}

/** What a broker says of its own work is not for this screen; how it is got hold of, is. */
function isNews(line: string): boolean {
  return /^(Kafka does not start|Fetching Kafka)/.test(line);
}

async function publish(brokers: readonly string[], pool: pg.Pool, count: number, known: string[]): Promise<EventSet> {
  const events = eventsOf(count);
  const mark = randomBytes(4).toString('hex');
  const nameOf = (topic: string) => `${topic}.bench-${mark}`;
  const topics: Topic[] = [CAPACITY_TOPIC, DELIVERIES_TOPIC].map((topic) => ({ ...topic, name: nameOf(topic.name) }));
  const eventLog = connectEventLog({ kind: 'kafka', brokers, logger: QUIET }, pool);
  try {
    await eventLog.createTopics(topics);
    known.push(...topics.map(({ name }) => name));
    await eventLog.publish(recordsOf(events, nameOf));
  } finally {
    await eventLog.close();
  }
  return { events: count, facts: new Set(events.map(({ source, id }) => `${source} ${id}`)).size, topics: topics.map(({ name }) => name) };
}

/** A broker that is not ours is left as it was. */
async function deleteTopics(brokers: readonly string[], topics: string[]): Promise<void> {
  const admin = new kafkajs.Kafka({ brokers: [...brokers], ...SILENT }).admin();
  await admin.connect();
  await admin.deleteTopics({ topics }).finally(() => admin.disconnect());
}
