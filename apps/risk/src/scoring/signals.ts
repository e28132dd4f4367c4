import { Signals, type Logger } from '@chokepoint/database';
import type pg from 'pg';

/** What the processes of risk tell each other: order lines, other facts too, a moved clock or a network came; the present was scored. */
const SIGNALS = ['risk_lines', 'risk_incidents', 'risk_clock', 'risk_network', 'risk_scored'] as const;

export type RiskSignal = (typeof SIGNALS)[number];
export type RiskSignals = Signals<RiskSignal>;

export const riskSignals = (pool: pg.Pool, logger: Logger): RiskSignals => new Signals(pool, SIGNALS, logger);
