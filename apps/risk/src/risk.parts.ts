import { createRiskClient } from '@chokepoint/database/risk';
import type { FactSet } from '@chokepoint/exposure';
import type { Logger } from '@chokepoint/database';
import type pg from 'pg';
import { clockOf, type Clock } from './clock/clock.js';
import { NetworkDesk } from './networks/network-desk.js';
import { NetworkVersions } from './networks/versions.js';
import { ExposureReader } from './questions/exposure-reader.js';
import { HistoryReader } from './questions/history-reader.js';
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
  readonly versions: NetworkVersions;
  readonly networks: NetworkDesk;
  readonly exposures: ExposureReader;
  readonly history: HistoryReader;
  readonly scorer: Scorer;
  /** All facts, as this process knows them. */
  readonly facts: () => Promise<FactSet>;
}

export function riskParts(pool: pg.Pool, { RISK_CLOCK, LEVEL_BOUNDS: levelBounds }: RiskSettings, logger: Logger, onScored?: (networks: number, seconds: number) => void): RiskParts {
  const clock = clockOf(RISK_CLOCK, pool);
  const signals = riskSignals(pool, logger);
  const versions = new NetworkVersions(pool);
  const scorer = new Scorer({ pool, clock, signals, versions, levelBounds, logger, ...(onScored && { onScored }) });
  return {
    pool,
    clock,
    levelBounds,
    signals,
    versions,
    scorer,
    networks: new NetworkDesk(pool, clock, versions),
    exposures: new ExposureReader(createRiskClient(pool)),
    history: new HistoryReader(pool, versions, levelBounds),
    facts: () => scorer.facts(),
  };
}
