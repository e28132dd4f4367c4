import pg from 'pg';
import type { EventLogLogger } from '../port.js';

export const CHANNEL = 'event_log';
const RECONNECT_MS = 1_000;

/** Rings when something was published. A ring can be lost with the connection: whoever listens also looks every second. */
export class WakeUps {
  private readonly listeners = new Set<() => void>();
  private client: pg.Client | undefined;
  private retry: NodeJS.Timeout | undefined;
  private isClosed = false;

  constructor(
    private readonly options: pg.PoolConfig,
    private readonly logger: EventLogLogger,
  ) {}

  /** @returns what ends the listening. */
  on(listener: () => void): () => void {
    this.listeners.add(listener);
    if (!this.client && !this.retry) void this.connect();
    return () => this.listeners.delete(listener);
  }

  async close(): Promise<void> {
    this.isClosed = true;
    clearTimeout(this.retry);
    await this.client?.end().catch(() => undefined);
  }

  private async connect(): Promise<void> {
    const client = new pg.Client(this.options);
    this.client = client;
    this.retry = undefined;
    client.on('notification', () => this.ring());
    client.on('error', () => this.reconnect(client));
    client.on('end', () => this.reconnect(client));
    try {
      await client.connect();
      await client.query(`listen ${CHANNEL}`);
      // What was published while nobody listened rang for nobody.
      this.ring();
    } catch (error) {
      this.logger.warn({ err: error }, 'cannot listen to the event log; looking every second instead');
      this.reconnect(client);
    }
  }

  private reconnect(from: pg.Client): void {
    if (this.isClosed || this.client !== from) return;
    this.client = undefined;
    from.end().catch(() => undefined);
    this.retry = setTimeout(() => void this.connect(), RECONNECT_MS);
  }

  private ring(): void {
    for (const listener of this.listeners) listener();
  }
}
