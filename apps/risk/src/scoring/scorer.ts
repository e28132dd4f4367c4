import { crashPoint, Doorbell, inTransaction, type Logger } from '@chokepoint/database';
import type { ExposureChanged } from '@chokepoint/contracts';
import type { FactSet } from '@chokepoint/exposure';
import type { ModelPool } from '@chokepoint/workers';
import type pg from 'pg';
import type { Clock } from '../clock/clock.js';
import { HistoryJob } from '../history/history-job.js';
import { dayOf } from '../history/days.js';
import { markDirty } from '../history/history-store.js';
import type { Handover } from '../intake/handover.js';
import { storeLook, type LaneLook } from '../lane-alarms/alarm-store.js';
import { LaneAlarms } from '../lane-alarms/lane-alarms.js';
import type { NetworkVersions } from '../networks/versions.js';
import { attributeChanges } from './attribute-changes.js';
import type { AttributedPresents, NewestPresent } from './attributed-presents.js';
import { FactMirror } from './fact-mirror.js';
import { FloodRest } from './flood-rest.js';
import { Lease, LeaseLost } from './lease.js';
import { News } from './news.js';
import { changesOf, type Present } from './present.js';
import { standingOf, storePresent, type Standing } from './present-store.js';
import { scorePresent } from './score-present.js';
import type { RiskSignals } from './signals.js';
import { deleteUnscored, readUnscored, unscoredFacts, type Unscored } from './unscored.js';

export interface ScorerOptions {
  readonly pool: pg.Pool;
  readonly clock: Clock;
  readonly signals: RiskSignals;
  readonly versions: NetworkVersions;
  /** What this process takes in itself. */
  readonly handover: Handover;
  /** Where what was scored last is remembered for those who ask about it. */
  readonly presents: AttributedPresents;
  /** Threads that project beside the event loop. */
  readonly model: ModelPool;
  /** Exposure from which each level but the first holds. */
  readonly levelBounds: readonly number[];
  /** How many projections the attribution of what is published may take. */
  readonly mostProjections: number;
  readonly logger: Logger;
  readonly onScored?: (networks: number, seconds: number) => void;
}

/** Signals may be lost, and the lease must be prolonged well before it ends. */
const IDLE_MS = 1_000;
const QUIET_MS = 50;
const RETRY_MS = 1_000;
const RENEW_MS = 1_000;
const HOUR_MS = 60 * 60 * 1000;

/**
 * Scores the present whenever facts, a network or the clock ask for it, and history behind it. One process at a time
 * does so, under a lease. Scores are a function of the facts, the network versions and the clock, so that a scoring
 * which is lost before it is stored is only done again.
 */
export class Scorer {
  private readonly lease: Lease;
  private readonly standings = new Map<string, Standing>();
  private mirror: FactMirror | undefined;
  private history: HistoryJob | undefined;
  private lanes: LaneAlarms | undefined;
  private readonly bell = new Doorbell();
  private readonly flood = new FloodRest();
  private running: Promise<void> | undefined;
  private stopped = false;
  private progressAt = Date.now();

  constructor(private readonly options: ScorerOptions) {
    this.lease = new Lease(options.pool);
    const { signals } = options;
    for (const signal of ['risk_lines', 'risk_incidents', 'risk_clock', 'risk_network'] as const) signals.on(signal, () => this.bell.ring());
    for (const signal of ['risk_clock', 'risk_network'] as const) signals.on(signal, () => this.flood.somebodyWaits());
    signals.on('risk_lines', () => this.flood.linesWait(performance.now()));
    signals.on('risk_incidents', () => this.flood.incidentWaits(performance.now()));
  }

  start(): void {
    this.running = this.run();
  }

  /** When it last did, or found that it need not do, anything. */
  lastProgressAt(): number {
    return this.progressAt;
  }

  /** The facts as the scorer has them; where another process scores, read anew. */
  async facts(): Promise<FactSet> {
    return (this.mirror ?? (await FactMirror.load(this.options.pool, Infinity))).facts;
  }

  async stop(): Promise<void> {
    this.stopped = true;
    this.bell.ring();
    this.flood.somebodyWaits();
    await this.running;
    await this.lease.release().catch(() => undefined);
  }

  private async run(): Promise<void> {
    for (let quiet = false; !this.stopped; ) {
      const worked = await this.turn(quiet).catch((error: unknown) => this.afterFailure(error));
      this.progressAt = Date.now();
      if (worked || this.stopped) continue;
      // A short wait first: while the present has work, history keeps out of its way.
      quiet = !(await this.bell.wait(quiet ? IDLE_MS : QUIET_MS));
    }
  }

  private async afterFailure(error: unknown): Promise<false> {
    this.mirror = undefined;
    // The threads end with the scorer, and what they were doing with them.
    if (error instanceof LeaseLost || this.stopped) return false;
    this.options.logger.error({ err: error, retryInMs: RETRY_MS }, 'scoring failed');
    await new Promise((resolve) => setTimeout(resolve, RETRY_MS));
    return false;
  }

  /** @returns whether there may be more to do at once */
  private async turn(quiet: boolean): Promise<boolean> {
    const { held, fresh } = await this.lease.take();
    if (!held) {
      this.mirror = undefined;
      this.options.presents.forget();
      return false;
    }
    if (fresh || !this.mirror) await this.begin();
    const restMs = this.flood.restMs(performance.now());
    if (restMs === 0 && (await this.scoreIfDue())) return true;
    if (await this.heldMeanwhile(this.history!.scoreSome(quiet && restMs === 0))) return true;
    // Awake often enough to keep the lease.
    if (restMs > 0) await this.flood.rest(Math.min(restMs, IDLE_MS));
    return restMs > 0;
  }

  private async begin(): Promise<void> {
    const { pool, model, versions } = this.options;
    this.standings.clear();
    this.mirror = await FactMirror.load(pool, await this.options.clock.now());
    this.lanes = await LaneAlarms.load(pool, this.mirror.facts);
    const presentOf = (network: string) => this.standings.get(network)?.scoredAt ?? undefined;
    this.history = new HistoryJob({ pool, model, versions, lease: this.lease, mirror: this.mirror, presentOf });
  }

  private async scoreIfDue(): Promise<boolean> {
    const { pool, clock, versions } = this.options;
    this.flood.begin();
    // The replay's clock before the facts: whoever moved it had seen that they are held, so they must be seen here too.
    const moved = await clock.now();
    const unscored = await readUnscored(pool);
    await versions.refresh();
    const now = clock.mode === 'replay' ? moved : await clock.now();
    const due: string[] = [];
    const networks = versions.networks();
    for (const network of networks) if (await this.isDue(network, now, unscored)) due.push(network);
    const lanesDue = this.lanes!.isDue(now, clock.mode) || (networks.length === 0 && this.mirror!.hasComeDue(now));
    if (due.length === 0 && unscored.positions.length === 0 && !lanesDue) return false;
    await this.score(due, now, unscored);
    return true;
  }

  private async isDue(network: string, now: number, unscored: Unscored): Promise<boolean> {
    const { scoredAt, scoredVersion } = await this.standingOf(network);
    if (scoredAt === null || unscored.positions.length > 0 || this.mirror!.hasComeDue(now)) return true;
    const newest = this.options.versions.newest(network)!;
    // Scored by another process, or before this one began: scored again, so that it can be asked about.
    if (scoredVersion !== newest.version || !this.options.presents.of(newest)) return true;
    return this.options.clock.mode === 'replay' ? now > scoredAt : Math.floor(now / HOUR_MS) > Math.floor(scoredAt / HOUR_MS);
  }

  private async standingOf(network: string): Promise<Standing> {
    let standing = this.standings.get(network);
    if (!standing) this.standings.set(network, (standing = await standingOf(this.options.pool, network)));
    return standing;
  }

  private async score(networks: readonly string[], now: number, unscored: Unscored): Promise<void> {
    const started = performance.now();
    const news = await this.heldMeanwhile(this.takeNews(unscored, now));
    const scorings = await this.heldMeanwhile(Promise.all(networks.map((network) => this.scoringOf(network, now))));
    const look = await this.heldMeanwhile(this.lanes!.look(news.lanes, now));
    crashPoint('scorer.scored');
    await this.store(scorings, unscored, news.dirtyFrom, look);
    this.mirror!.scoredAt(now);
    const ended = performance.now();
    this.flood.worked(news.facts, ended - started, ended);
    this.options.onScored?.(networks.length, (ended - started) / 1000);
  }

  private async takeNews(unscored: Unscored, now: number): Promise<News> {
    const news = new News();
    const mirror = this.mirror!;
    for await (const { handed, rows } of unscoredFacts(this.options.pool, unscored, this.options.handover)) {
      news.add(mirror.hold(handed, now));
      news.add(mirror.add(rows, now));
    }
    return news;
  }

  /** Work may take longer than the lease and than health waits for progress: both are renewed as long as it goes on. */
  private async heldMeanwhile<T>(work: Promise<T>): Promise<T> {
    const renewal = setInterval(() => {
      this.progressAt = Date.now();
      this.lease.renew().catch(() => undefined);
    }, RENEW_MS);
    try {
      return await work;
    } finally {
      clearInterval(renewal);
    }
  }

  private async scoringOf(network: string, now: number): Promise<Scoring> {
    const { model, versions, levelBounds, mostProjections } = this.options;
    const standing = this.standings.get(network)!;
    const version = versions.newest(network)!;
    const { present, scenario } = await scorePresent(model, version, this.mirror!.facts, Math.max(now, standing.scoredAt ?? 0), levelBounds);
    const changes = changesOf(present, standing.published, standing.publishedScoring);
    const attributed = await attributeChanges(model, version, scenario, changes, mostProjections);
    return { version, present, scenario, standing, changes: attributed.changes, attribution: attributed.attribution?.exact ? attributed.attribution : undefined };
  }

  /** All in one transaction: results, what they publish, the days to score again, and that `unscored` is answered for. */
  private async store(scorings: readonly Scoring[], unscored: Unscored, dirtyFrom: number, look: LaneLook | undefined): Promise<void> {
    await inTransaction(this.options.pool, async (transaction) => {
      await this.lease.check(transaction);
      for (const { present, standing, changes } of scorings) {
        await storePresent(transaction, present, changes, standing);
        if (dayOf(dirtyFrom) < dayOf(present.asOf)) await markDirty(transaction, present.network, dayOf(dirtyFrom));
      }
      if (look) await storeLook(transaction, look);
      await deleteUnscored(transaction, unscored);
      await transaction.query('NOTIFY risk_scored');
    });
    for (const scoring of scorings) {
      const { present, standing, changes } = scoring;
      this.options.presents.remember(scoring);
      this.standings.set(present.network, after(standing, present, changes));
      if (dirtyFrom <= present.asOf) this.history!.dirty(present.network, dayOf(dirtyFrom));
      this.history!.remember(present);
    }
    this.options.signals.ring('risk_scored');
  }
}

/** A present and what it publishes. */
interface Scoring extends NewestPresent {
  readonly standing: Standing;
  readonly changes: readonly ExposureChanged[];
}

function after(standing: Standing, present: Present, changes: readonly ExposureChanged[]): Standing {
  const published = new Map(standing.published);
  for (const { node, exposure } of changes) {
    if (exposure === null) published.delete(node);
    else published.set(node, exposure);
  }
  return {
    scoredAt: present.asOf,
    scoredVersion: present.networkVersion,
    publishedScoring: standing.publishedScoring + (changes.length > 0 ? 1 : 0),
    published,
    stored: new Map(present.nodes.map((score) => [score.node, score])),
  };
}
