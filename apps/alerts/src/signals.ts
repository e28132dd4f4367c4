import type { Logger } from '@chokepoint/database';
import type pg from 'pg';

/** Changes were stored and wait for a decision. */
export const UNDECIDED = 'alerts_undecided';
/** Deliveries were queued. */
export const QUEUED = 'alerts_queued';
type Signal = typeof UNDECIDED | typeof QUEUED;

const RECONNECT_MS = 1_000;

/**
 * Hears what the processes of this service tell each other through PostgreSQL. A signal may be lost while the
 * connection is away, so whoever waits for one also looks again from time to time.
 */
export class Signals {
  private client: pg.PoolClient | undefined;
  private retry: NodeJS.Timeout | undefined;
  private closed = false;

  constructor(
    private readonly pool: pg.Pool,
    private readonly listeners: Readonly<Record<Signal, () => void>>,
    private readonly logger: Logger,
  ) {}

  async open(): Promise<void> {
    const client = await this.pool.connect();
    client.on('notification', ({ channel }) => this.listeners[channel as Signal]());
    client.on('error', (error) => this.reopen(client, error));
    try {
      for (const signal of Object.keys(this.listeners)) await client.query(`LISTEN ${signal}`);
    } catch (error) {
      client.release(true);
      throw error;
    }
    if (this.closed) client.release(true);
    else this.client = client;
  }

  close(): void {
    this.closed = true;
    clearTimeout(this.retry);
    this.client?.release(true);
    this.client = undefined;
  }

  private reopen(client: pg.PoolClient, error: Error): void {
    if (this.client !== client) return;
    this.logger.warn({ err: error }, 'lost the connection that hears signals');
    client.release(true);
    this.client = undefined;
    this.retryLater();
  }

  private retryLater(): void {
    if (this.closed) return;
    this.retry = setTimeout(() => void this.open().catch(() => this.retryLater()), RECONNECT_MS);
  }
}
