import { MODEL_VERSION } from '@chokepoint/exposure';
import { inTransaction } from '@chokepoint/database';
import type { ModelPool } from '@chokepoint/workers';
import type pg from 'pg';
import type { NetworkVersions } from '../networks/versions.js';
import type { FactMirror } from '../scoring/fact-mirror.js';
import type { Lease } from '../scoring/lease.js';
import { Pace } from '../scoring/pace.js';
import type { Present } from '../scoring/present.js';
import { dayOf, endOfDay } from './days.js';
import { progressOf, storeDays, type DayScores, type HistoryProgress } from './history-store.js';
import { dayScores, scoreDay } from './score-day.js';

export interface HistoryJobOptions {
  readonly pool: pg.Pool;
  readonly model: ModelPool;
  readonly versions: NetworkVersions;
  readonly lease: Lease;
  readonly mirror: FactMirror;
  /** The moment of a network's last scoring, in milliseconds since the epoch; history ends the day before. */
  readonly presentOf: (network: string) => number | undefined;
}

/** Days stored in one transaction: enough to be quick, few enough not to keep the present waiting. */
const DAYS_AT_ONCE = 32;
/** So many days behind, history no longer waits for a quiet moment. */
const OVERDUE_DAYS = 128;
/** Before it is quiet history takes a twentieth of the time: late facts undo what it did. */
const REST = 19;

/** Scores the days that history lacks or that late facts made wrong, oldest first, a few at a time. Resumable. */
export class HistoryJob {
  private readonly pace = new Pace(REST, Infinity);
  private readonly progress = new Map<string, HistoryProgress>();
  /** Days that were scored as the present of their very end, by network. */
  private readonly scored = new Map<string, Map<number, DayScores>>();

  constructor(private readonly options: HistoryJobOptions) {}

  /** Facts came that change a day and all after it. */
  dirty(network: string, day: number): void {
    const progress = this.progress.get(network);
    if (progress) this.progress.set(network, { next: Math.min(progress.next, day) });
    for (const known of this.scoredOf(network).keys()) if (known >= day) this.scoredOf(network).delete(known);
  }

  /** A present scored at the end of a day is that day's point, once the clock has moved on. */
  remember({ network, networkVersion, asOf, nodes }: Present): void {
    const day = dayOf(asOf);
    const inForce = this.options.versions.inForceAt(network, asOf);
    if (asOf !== endOfDay(day) || inForce.version !== networkVersion) return;
    this.scoredOf(network).set(day, dayScores(day, networkVersion, asOf < inForce.inForceFrom, nodes));
  }

  private scoredOf(network: string): Map<number, DayScores> {
    let scored = this.scored.get(network);
    if (!scored) this.scored.set(network, (scored = new Map<number, DayScores>()));
    return scored;
  }

  /** Scores some days of one network; while it is not quiet only where many are lacking, and with a rest after each time. @returns whether it did */
  async scoreSome(quiet: boolean): Promise<boolean> {
    const started = performance.now();
    if (!quiet && this.pace.restMs(started) > 0) return false;
    const worked = await this.advanceOne(quiet ? 1 : OVERDUE_DAYS);
    const ended = performance.now();
    if (worked) this.pace.worked(ended - started, ended);
    return worked;
  }

  private async advanceOne(lacking: number): Promise<boolean> {
    for (const network of this.options.versions.networks()) if (await this.advance(network, lacking)) return true;
    return false;
  }

  private async advance(network: string, lacking: number): Promise<boolean> {
    const { pool, mirror, presentOf } = this.options;
    const progress = this.progress.get(network) ?? (await progressOf(pool, network, MODEL_VERSION));
    this.progress.set(network, progress);
    const present = dayOf(presentOf(network) ?? -Infinity);
    const first = dayOf(mirror.earliest);
    const next = Math.max(progress.next, first);
    if (!(next + lacking <= present)) return false;
    const last = Math.min(present, next + DAYS_AT_ONCE);
    await this.store(network, first, next, last, present);
    this.progress.set(network, { next: last });
    for (let day = next; day < last; day++) this.scoredOf(network).delete(day);
    return true;
  }

  /** Days `from` to before `until`. */
  private async store(network: string, firstDay: number, from: number, until: number, present: number): Promise<void> {
    const { pool, model, lease, versions, mirror } = this.options;
    const dayAt = async (day: number) => this.scoredOf(network).get(day) ?? (await scoreDay(model, versions, network, mirror.facts, day));
    const days = await Promise.all(Array.from({ length: until - from }, (_, i) => dayAt(from + i)));
    const stillDirty = until < present ? until : undefined;
    await inTransaction(pool, async (transaction) => {
      await lease.check(transaction);
      await storeDays(transaction, { network, modelVersion: MODEL_VERSION, firstDay, stillDirty }, days);
    });
  }
}
