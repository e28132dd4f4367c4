import { instant } from '@chokepoint/contracts';
import { FailedPrecondition, parseInput } from '@chokepoint/service';
import type pg from 'pg';
import type { RiskSignals } from '../scoring/signals.js';
import { moveReplayClock, type Clock } from './clock.js';

const LOOK_AGAIN_MS = 500;

/**
 * Moves a replay's clock forward and waits until the present is scored there, as long as it is `awaited`. An earlier
 * moment changes nothing.
 */
export async function advanceTo(pool: pg.Pool, clock: Clock, signals: RiskSignals, time: string, awaited: AbortSignal): Promise<string> {
  if (clock.mode !== 'replay') throw new FailedPrecondition('the clock is the wall’s: only a service started with RISK_CLOCK=replay can be advanced');
  const now = await moveReplayClock(pool, parseInput(instant, time, '/time'));
  signals.ring('risk_clock');
  while (!(await isScoredThrough(pool, now))) {
    awaited.throwIfAborted();
    await signals.wait('risk_scored', LOOK_AGAIN_MS);
  }
  return new Date(now).toISOString();
}

async function isScoredThrough(pool: pg.Pool, time: number): Promise<boolean> {
  const { rows } = await pool.query<{ behind: boolean }>({
    name: 'scored-through',
    // Without a network lanes are still looked at, from the first scoring of facts on.
    text: `SELECT EXISTS (SELECT FROM risk.network JOIN risk.network_version USING (network) WHERE scored_at IS NULL OR scored_at < $1)
             OR EXISTS (SELECT FROM risk.lane_watch WHERE looked_at < $1)
             OR (NOT EXISTS (SELECT FROM risk.network_version) AND NOT EXISTS (SELECT FROM risk.lane_watch) AND EXISTS (SELECT FROM risk.unscored)) AS behind`,
    values: [new Date(time).toISOString()],
  });
  return !rows[0].behind;
}
