import { MODEL_VERSION } from '@chokepoint/exposure';
import { inTransaction } from '@chokepoint/database';
import type pg from 'pg';
import type { NetworkVersions } from '../networks/versions.js';
import type { FactMirror } from '../scoring/fact-mirror.js';
import type { Lease } from '../scoring/lease.js';
import { dayOf } from './days.js';
import { progressOf, storeDays, type HistoryProgress } from './history-store.js';
import { scoreDay } from './score-day.js';

export interface HistoryJobOptions {
  readonly pool: pg.Pool;
  readonly versions: NetworkVersions;
  readonly lease: Lease;
  readonly mirror: FactMirror;
}

/** Days stored in one transaction: enough to be quick, few enough not to keep the present waiting. */
const DAYS_AT_ONCE = 32;

/** Scores the days that history lacks or that late facts made wrong, oldest first, a few at a time. Resumable. */
export class HistoryJob {
  private readonly progress = new Map<string, HistoryProgress>();

  constructor(private readonly options: HistoryJobOptions) {}

  /** Facts came that change a day and all after it. */
  dirty(network: string, day: number): void {
    const progress = this.progress.get(network);
    if (progress) this.progress.set(network, { ...progress, next: Math.min(progress.next, day) });
  }

  /** Scores some days of one network. @returns whether it did */
  async scoreSome(): Promise<boolean> {
    for (const network of this.options.versions.networks()) {
      if (await this.advance(network)) return true;
    }
    return false;
  }

  private async advance(network: string): Promise<boolean> {
    const { pool, mirror } = this.options;
    const progress = this.progress.get(network) ?? (await progressOf(pool, network, MODEL_VERSION));
    this.progress.set(network, progress);
    const present = await presentDay(pool, network);
    const first = dayOf(mirror.earliest);
    const next = Math.max(progress.next, first);
    if (present === undefined || !(next < present)) return false;
    const last = Math.min(present, next + DAYS_AT_ONCE);
    await this.store(network, first, next, last, present);
    this.progress.set(network, { next: last });
    return true;
  }

  /** Days `from` to before `until`. */
  private async store(network: string, firstDay: number, from: number, until: number, present: number): Promise<void> {
    const { pool, lease, versions, mirror } = this.options;
    const days = Array.from({ length: until - from }, (_, i) => scoreDay(versions, network, mirror.facts, from + i));
    const stillDirty = until < present ? until : undefined;
    await inTransaction(pool, async (transaction) => {
      await lease.check(transaction);
      await storeDays(transaction, { network, modelVersion: MODEL_VERSION, firstDay, stillDirty }, days);
    });
  }
}

/** The day of the last scoring: history ends the day before. */
async function presentDay(pool: pg.Pool, network: string): Promise<number | undefined> {
  const { rows } = await pool.query<{ scored_at: Date | null }>({
    name: 'present-day',
    text: 'SELECT scored_at FROM risk.network WHERE network = $1',
    values: [network],
  });
  const scoredAt = rows[0]?.scored_at;
  return scoredAt ? dayOf(scoredAt.getTime()) : undefined;
}
