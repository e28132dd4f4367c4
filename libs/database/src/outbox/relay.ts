import { setTimeout as sleep } from 'node:timers/promises';
import type pg from 'pg';
import { crashPoint } from '../crash-points.js';
import type { Logger } from '../logger.js';
import type { PublishingSchema } from '../schemas.js';
import { Doorbell } from './doorbell.js';
import { outboxChannel } from './enqueue.js';
import { deletePage, FULL_PAGE, readPage } from './page.js';
import type { OutboxRecord } from './record.js';

export interface OutboxRelayOptions {
  readonly pool: pg.Pool;
  readonly schema: PublishingSchema;
  /** Where records go; resolves once they are durable there. */
  readonly eventLog: { publish(records: readonly OutboxRecord[]): Promise<void> };
  readonly logger: Logger;
  readonly onPublished?: (records: number) => void;
}

export interface OutboxRelay {
  /** When it last ended a turn, well or not (milliseconds since the epoch): a relay that hangs stands still here. */
  lastProgressAt(): number;
  /** Why nothing is published at present, if so. */
  failure(): unknown;
  /** Finishes the page in hand; what is left stays stored. */
  stop(): Promise<void>;
}

const POLL_MS = 1_000;
/** The first record goes at once; those of a burst wait for each other, so that a page costs as much as a record. */
const BETWEEN_PAGES_MS = 20;
const FIRST_RETRY_MS = 100;
const LAST_RETRY_MS = 10_000;

/**
 * Publishes the outbox of a schema in order, at least once: what was published and not yet deleted when the process
 * died is published again. One relay works at a time; the others stand by for its connection to end.
 */
export function startOutboxRelay(options: OutboxRelayOptions): OutboxRelay {
  const relay = new Relay(options);
  const finished = relay.run();
  return {
    lastProgressAt: () => relay.lastProgressAt,
    failure: () => relay.failure,
    stop: () => {
      relay.stop();
      return finished;
    },
  };
}

class Relay {
  lastProgressAt = Date.now();
  failure: unknown;
  private readonly bell = new Doorbell();
  private stopped = false;
  private failures = 0;

  constructor(private readonly options: OutboxRelayOptions) {}

  stop(): void {
    this.stopped = true;
    this.bell.ring();
  }

  async run(): Promise<void> {
    while (!this.stopped) {
      await this.overOneConnection().catch((error: unknown) => this.retryLater(error));
    }
  }

  private async retryLater(error: unknown): Promise<void> {
    this.failure = error;
    this.lastProgressAt = Date.now();
    const delay = Math.min(LAST_RETRY_MS, FIRST_RETRY_MS * 2 ** this.failures++);
    this.options.logger.warn({ err: error, retryInMs: delay, schema: this.options.schema }, 'cannot publish the outbox');
    // New records ring too, and must not turn the pause into a busy loop.
    const end = Date.now() + delay;
    while (!this.stopped && Date.now() < end) await this.bell.wait(end - Date.now());
  }

  /** The connection holds the lock that makes this the only relay, and hears of new records. */
  private async overOneConnection(): Promise<void> {
    const client = await this.options.pool.connect();
    let broken: Error | undefined;
    client.on('notification', () => this.bell.ring());
    client.on('error', (error) => {
      broken = error;
      this.bell.ring();
    });
    try {
      await client.query(`listen ${outboxChannel(this.options.schema)}`);
      // A deletion that is lost in a crash is a page published twice, which consumers bear.
      await client.query('set synchronous_commit = off');
      let alone = false;
      while (!this.stopped) {
        if (broken) throw broken;
        alone ||= await tryLock(client, this.options.schema);
        const published = alone ? await this.publishPage(client) : 0;
        this.lastProgressAt = Date.now();
        this.failures = 0;
        this.failure = undefined;
        if (published === 0) await this.bell.wait(POLL_MS);
        else if (published < FULL_PAGE) await sleep(BETWEEN_PAGES_MS);
      }
    } finally {
      // Closing it gives up the lock and the channel, whatever state it is in.
      client.release(true);
    }
  }

  /** @returns how many records were published */
  private async publishPage(client: pg.ClientBase): Promise<number> {
    const { schema, eventLog, onPublished } = this.options;
    const page = await readPage(client, schema);
    if (page.records.length === 0) return 0;
    await eventLog.publish(page.records);
    crashPoint('outbox.published');
    await deletePage(client, schema, page);
    onPublished?.(page.records.length);
    return page.records.length;
  }
}

async function tryLock(client: pg.ClientBase, schema: PublishingSchema): Promise<boolean> {
  const { rows } = await client.query<{ locked: boolean }>('select pg_try_advisory_lock(hashtextextended($1, 0)) as locked', [
    `chokepoint ${schema} outbox relay`,
  ]);
  return rows[0].locked;
}
