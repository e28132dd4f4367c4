import { EventEmitter, once } from 'node:events';
import type pg from 'pg';
import type { Logger } from '../logger.js';

const RECONNECT_MS = 1_000;

/**
 * Hears on one connection what the processes of a service tell each other with NOTIFY. A signal may be lost while the
 * connection is away, so whoever waits for one also looks again from time to time.
 */
export class Signals<Signal extends string> {
  private readonly heard = new EventEmitter().setMaxListeners(0);
  private client: pg.PoolClient | undefined;
  private retry: NodeJS.Timeout | undefined;
  private closed = false;

  /** @param signals channels, as PostgreSQL writes them without quotes */
  constructor(
    private readonly pool: pg.Pool,
    private readonly signals: readonly Signal[],
    private readonly logger: Logger,
  ) {}

  async open(): Promise<void> {
    const client = await this.pool.connect();
    client.on('notification', ({ channel }) => this.heard.emit(channel));
    client.on('error', (error) => this.reopen(client, error));
    try {
      for (const signal of this.signals) await client.query(`LISTEN ${signal}`);
    } catch (error) {
      client.release(true);
      throw error;
    }
    if (this.closed) client.release(true);
    else this.client = client;
  }

  on(signal: Signal, listener: () => void): void {
    this.heard.on(signal, listener);
  }

  /** Waits until a signal is heard, at most `milliseconds`. */
  async wait(signal: Signal, milliseconds: number): Promise<void> {
    const stop = new AbortController();
    const timeout = setTimeout(() => stop.abort(), milliseconds);
    await once(this.heard, signal, { signal: stop.signal }).catch(() => undefined);
    clearTimeout(timeout);
  }

  /** What this process does itself need not go through PostgreSQL. */
  ring(signal: Signal): void {
    this.heard.emit(signal);
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
