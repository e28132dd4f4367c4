import type { Topic } from '@chokepoint/contracts';
import type pg from 'pg';
import type { KafkaConfiguration } from '../kafka/configuration.js';
import type { BatchHandler, EventLog, EventLogLogger, OutgoingRecord, SubscribeOptions, Subscription } from '../port.js';

/** How a process is told to connect; it brings its own logger. */
export type ConfigurationForProcess = { readonly kind: 'postgres' } | ({ readonly kind: 'kafka' } & Omit<KafkaConfiguration, 'logger'>);

/** What an adapter brings so that the contract can be checked. */
export interface World {
  readonly pool: pg.Pool;
  readonly databaseUrl: string;
  readonly configuration: ConfigurationForProcess;
  /** A log of its own, as another process would have. */
  connect(): EventLog;
  unique(name: string): string;
  close(): Promise<void>;
}

export const SILENT: EventLogLogger = { debug: () => {}, info: () => {}, warn: () => {}, error: () => {} };

const DAY = 24 * 60 * 60_000;

/** The one topic of a test, the groups that read it, and all that was opened for it. */
export class Stage {
  readonly topic: string;
  readonly log: EventLog;
  private readonly logs: EventLog[] = [];

  private constructor(readonly world: World) {
    this.topic = world.unique('topic');
    this.log = this.connect();
  }

  static async open(world: World, limits: Partial<Topic> = {}): Promise<Stage> {
    const stage = new Stage(world);
    await world.pool.query(EFFECTS);
    await stage.log.createTopics([{ name: stage.topic, partitions: 3, retentionMs: DAY, maxMessageBytes: 64 * 1024, ...limits }]);
    return stage;
  }

  connect(): EventLog {
    const log = this.world.connect();
    this.logs.push(log);
    return log;
  }

  /** Subscribes, through a log of its own unless given one. */
  subscribe(handler: BatchHandler, options: Partial<SubscribeOptions> & { log?: EventLog } = {}): Promise<Subscription> {
    const { log = this.connect(), ...others } = options;
    const failTest = (error: Error) => {
      throw error;
    };
    return log.subscribe({ group: this.topic, topics: [this.topic], pool: this.world.pool, handler, onFatal: failTest, logger: SILENT, ...others });
  }

  record(key: string | null, value: string): OutgoingRecord {
    return { topic: this.topic, key: key === null ? null : Buffer.from(key), value: Buffer.from(value), headers: {} };
  }

  /** Effects of this topic's records, in the order in which they were committed within a partition. */
  async effects(): Promise<Effect[]> {
    const { rows } = await this.world.pool.query<Effect>('select * from effect where topic = $1 order by id', [this.topic]);
    return rows;
  }

  async values(): Promise<(string | null)[]> {
    return (await this.effects()).map(({ value }) => value);
  }

  async close(): Promise<void> {
    await Promise.all(this.logs.map((log) => log.close()));
  }
}

export interface Effect {
  readonly consumer: string;
  readonly partition: number;
  readonly offset: string;
  readonly key: string | null;
  readonly value: string | null;
}

/** Nothing in the table keeps an effect from being there twice. */
const EFFECTS = `create table if not exists effect (
  id bigint generated always as identity, consumer text, topic text, partition integer, "offset" bigint, key text, value text
)`;

/** A handler whose effect is one row for each record. */
export function recordEffects(consumer = 'consumer'): BatchHandler {
  return async ({ topic, partition, records }, transaction) => {
    await transaction.query(
      `insert into effect (consumer, topic, partition, "offset", key, value)
       select $1, $2, $3, * from unnest($4::bigint[], $5::text[], $6::text[])`,
      [consumer, topic, partition, records.map(({ offset }) => offset), records.map(({ key }) => text(key)), records.map(({ value }) => text(value))],
    );
  };
}

function text(bytes: Buffer | null): string | null {
  return bytes && bytes.toString();
}

/** `count` values, `name-0` and on. */
export function numbered(name: string, count: number): string[] {
  return Array.from({ length: count }, (_, index) => `${name}-${index}`);
}
