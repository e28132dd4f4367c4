import { EventEmitter, once } from 'node:events';
import type pg from 'pg';

/** What the processes of risk tell each other through PostgreSQL. */
export const SIGNALS = ['risk_unscored', 'risk_clock', 'risk_network', 'risk_scored'] as const;
export type Signal = (typeof SIGNALS)[number];

const RECONNECT_MS = 1_000;

/**
 * Hears the signals of every process on one connection. A signal may be lost (the connection was away), so whoever
 * waits for one also looks again from time to time.
 */
export class Signals {
  private readonly heard = new EventEmitter().setMaxListeners(0);
  private client: pg.PoolClient | undefined;
  private retry: NodeJS.Timeout | undefined;
  private closed = false;

  constructor(private readonly pool: pg.Pool) {}

  async open(): Promise<void> {
    const client = await this.pool.connect();
    client.on('notification', ({ channel }) => this.heard.emit(channel));
    client.on('error', () => this.reopen());
    for (const signal of SIGNALS) await client.query(`LISTEN ${signal}`);
    this.client = client;
  }

  on(signal: Signal, listener: () => void): () => void {
    this.heard.on(signal, listener);
    return () => this.heard.off(signal, listener);
  }

  /** Waits until one of `signals` is heard, at most `milliseconds`. @returns whether one was */
  async wait(signals: readonly Signal[], milliseconds: number): Promise<boolean> {
    const stop = new AbortController();
    const timeout = setTimeout(() => stop.abort(), milliseconds);
    const heard = signals.map((signal) => once(this.heard, signal, { signal: stop.signal }));
    try {
      await Promise.race(heard);
      return true;
    } catch {
      return false;
    } finally {
      clearTimeout(timeout);
      stop.abort();
      await Promise.allSettled(heard);
    }
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

  private reopen(): void {
    this.client?.release(true);
    this.client = undefined;
    if (this.closed) return;
    this.retry = setTimeout(() => void this.open().catch(() => this.reopen()), RECONNECT_MS);
  }
}
