import type pg from 'pg';

export type ClockMode = 'wall' | 'replay';

/** Risk's one clock: the wall's, or one that stands still until it is moved forward. */
export interface Clock {
  readonly mode: ClockMode;
  /** Milliseconds since the epoch. */
  now(): Promise<number>;
}

export function clockOf(mode: ClockMode, pool: pg.Pool): Clock {
  return mode === 'wall' ? { mode, now: () => Promise.resolve(Date.now()) } : { mode, now: () => replayTime(pool) };
}

/** Before it is first moved, a replay's clock stands at the epoch. */
async function replayTime(pool: pg.Pool): Promise<number> {
  const { rows } = await pool.query<{ time: Date }>({ name: 'replay-clock', text: 'SELECT time FROM risk.clock' });
  return rows[0]?.time.getTime() ?? 0;
}

/** Moves a replay's clock forward, and says so; it never goes back. @returns where it stands */
export async function moveReplayClock(pool: pg.Pool, time: number): Promise<number> {
  const { rows } = await pool.query<{ time: Date }>({
    name: 'move-replay-clock',
    text: `WITH moved AS (
             INSERT INTO risk.clock (time) VALUES ($1)
             ON CONFLICT (singleton) DO UPDATE SET time = greatest(clock.time, excluded.time) RETURNING time
           ) SELECT time, pg_notify('risk_clock', '') FROM moved`,
    values: [new Date(time).toISOString()],
  });
  return rows[0].time.getTime();
}
