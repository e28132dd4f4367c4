import { createRiskClient } from '@chokepoint/database/risk';
import type { FactSet } from '@chokepoint/exposure';
import type { Logger } from '@chokepoint/database';
import { QuarantineDesk } from '@chokepoint/service';
import { ModelPool } from '@chokepoint/workers';
import type pg from 'pg';
import { clockOf, type Clock } from './clock/clock.js';
import { Handover } from './intake/handover.js';
import { takeAgain } from './intake/take-again.js';
import { NetworkDesk } from './networks/network-desk.js';
import { NetworkVersions } from './networks/versions.js';
import { ExposureReader } from './questions/exposure-reader.js';
import { HistoryReader } from './questions/history-reader.js';
import { TimelineReader } from './timeline/timeline-reader.js';
import { AttributedPresents } from './scoring/attributed-presents.js';
import { Scorer } from './scoring/scorer.js';
import { riskSignals, type RiskSignals } from './scoring/signals.js';
import type { RiskSettings } from './risk.settings.js';

export const RISK = Symbol('the parts of risk');

/** What risk is made of. */
export interface RiskParts {
  readonly pool: pg.Pool;
  readonly clock: Clock;
  readonly levelBounds: readonly number[];
  readonly signals: RiskSignals;
  readonly handover: Handover;
  readonly versions: NetworkVersions;
  readonly networks: NetworkDesk;
  readonly exposures: ExposureReader;
  readonly history: HistoryReader;
  readonly timeline: TimelineReader;
  readonly quarantine: QuarantineDesk;
  readonly presents: AttributedPresents;
  readonly scorer: Scorer;
  /** Threads for what clients ask; scoring has its own, so that no question keeps it waiting. */
  readonly questions: ModelPool;
  /** All facts, as this process knows them. */
  readonly facts: () => Promise<FactSet>;
  /** Ends all that was begun. */
  readonly stop: () => Promise<void>;
}

export function riskParts(pool: pg.Pool, settings: RiskSettings, logger: Logger, onScored?: (networks: number, seconds: number) => void): RiskParts {
  const { RISK_CLOCK, LEVEL_BOUNDS: levelBounds, MODEL_THREADS: threads, ATTRIBUTION_PROJECTIONS: mostProjections } = settings;
  const clock = clockOf(RISK_CLOCK, pool);
  const signals = riskSignals(pool, logger);
  const handover = new Handover();
  const [scoring, questions] = [new ModelPool(threads), new ModelPool(threads)];
  const versions = new NetworkVersions(pool, scoring);
  const presents = new AttributedPresents(questions);
  const scorer = new Scorer({ pool, clock, signals, versions, handover, presents, model: scoring, levelBounds, mostProjections, logger, ...(onScored && { onScored }) });
  return {
    pool,
    clock,
    levelBounds,
    signals,
    handover,
    versions,
    presents,
    scorer,
    questions,
    networks: new NetworkDesk(pool, clock, versions, questions),
    exposures: new ExposureReader(createRiskClient(pool)),
    history: new HistoryReader(pool, versions, levelBounds),
    timeline: new TimelineReader(pool),
    quarantine: new QuarantineDesk(pool, 'risk', takeAgain),
    facts: () => scorer.facts(),
    stop: async () => {
      const stopped = scorer.stop();
      presents.forget();
      await Promise.all([scoring.close(), questions.close()]);
      await stopped;
      signals.close();
    },
  };
}
