import { Signals, type Logger } from '@chokepoint/database';
import type pg from 'pg';

/** What the processes of risk tell each other: facts, a moved clock or a network came; the present was scored. */
const SIGNALS = ['risk_unscored', 'risk_clock', 'risk_network', 'risk_scored'] as const;

export type RiskSignals = Signals<(typeof SIGNALS)[number]>;

export const riskSignals = (pool: pg.Pool, logger: Logger): RiskSignals => new Signals(pool, SIGNALS, logger);
