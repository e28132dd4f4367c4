import { readFileSync } from 'node:fs';
import { inTransaction, migrate } from '@chokepoint/database';
import { freshDatabase, type FreshDatabase } from '@chokepoint/testing';
import type { ConsumedRecord } from '@chokepoint/event-log';
import { moveReplayClock } from './clock/clock.js';
import { takeBatch } from './intake/take-batch.js';
import { riskParts, type RiskParts } from './risk.parts.js';

export const SILENT = { debug: () => undefined, info: () => undefined, warn: () => undefined, error: () => undefined };

/** Somebody waits for the answer, and goes on waiting. */
export const AWAITED: AbortSignal = new AbortController().signal;

const FIXTURES = new URL('../../../libs/exposure/fixtures/', import.meta.url);
export const fixture = (name: string): string => readFileSync(new URL(name, FIXTURES), 'utf8');

/** Risk on a database of its own, its clock standing where the test puts it. */
export class GivenRisk {
  private running: RiskParts[] = [];
  private offset = 0n;

  private constructor(readonly database: FreshDatabase) {}

  static async open(): Promise<GivenRisk> {
    return new GivenRisk(await freshDatabase({ migrate: (pool) => migrate(pool) }));
  }

  /** Starts a process's worth of risk. */
  async start(clock: 'wall' | 'replay' = 'replay'): Promise<RiskParts> {
    const parts = riskParts(this.database.pool, { RISK_CLOCK: clock, LEVEL_BOUNDS: [5, 15, 25, 40], ATTRIBUTION_PROJECTIONS: 4096, MODEL_THREADS: 1 }, SILENT);
    await parts.signals.open();
    parts.scorer.start();
    this.running.push(parts);
    return parts;
  }

  async stop(parts: RiskParts): Promise<void> {
    await parts.stop();
    this.running = this.running.filter((each) => each !== parts);
  }

  /** A batch as the event log hands it over; offsets go on. */
  take(...records: Omit<ConsumedRecord, 'offset'>[]): Promise<void> {
    const batch = { topic: 'chokepoint.capacity', partition: 0, records: records.map((record) => ({ ...record, offset: this.offset++ })) };
    return inTransaction(this.database.pool, (transaction) => takeBatch(batch, transaction, this.running[0]?.handover));
  }

  clockTo(time: string): Promise<number> {
    return moveReplayClock(this.database.pool, Date.parse(time));
  }

  async rows<T>(query: string): Promise<T[]> {
    return (await this.database.pool.query(query)).rows as T[];
  }

  /** Waits until a query says `done`. */
  async until(query: string): Promise<void> {
    for (;;) {
      const [row] = await this.rows<{ done: boolean }>(query);
      if (row?.done) return;
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }

  async close(): Promise<void> {
    for (const parts of this.running) await this.stop(parts);
    await this.database.drop();
  }
}

/** The events of a fixture, a structured CloudEvent a line, as records. */
export function recordsOf(lines: string): Omit<ConsumedRecord, 'offset'>[] {
  const headers = { 'content-type': Buffer.from('application/cloudevents+json') };
  return lines.split('\n').filter(Boolean).map((line) => ({ key: null, value: Buffer.from(line), headers, timestamp: 0 }));
}
