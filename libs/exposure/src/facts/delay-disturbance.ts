import { placeOnGrid, WEEK_MS } from './calendar.js';
import type { DelayFact } from './fact-types.js';
import { trust } from './trust.js';

/** Lanes that are late or short on the grid; without `to` or `input`, all that match (section 2). */
export interface LaneDisturbance {
  readonly from: string;
  readonly to?: string;
  readonly input?: string;
  readonly incident: string;
  readonly startWeek: number;
  readonly weeks: number;
  readonly delayWeeks: number;
  readonly yield: number;
}

type DelayStatement = Exclude<DelayFact['data'], { status: 'withdrawn' }>;

/** A delay whose end nobody tells, and a drift, count for so long. */
export const DELAY_WEEKS = 8;

/** What the newest report of a (from, to, input, incident) means at `asOf` (section 4, Delay reports); undefined when withdrawn. */
export function delayDisturbance({ data, time }: DelayFact, asOf: number): LaneDisturbance | undefined {
  if (data.status === 'withdrawn') return undefined;
  const k = trust({ time, data }, asOf);
  const startWeek = placeOnGrid(data.start, asOf);
  return {
    from: data.from,
    ...(data.to !== undefined && { to: data.to }),
    ...(data.input !== undefined && { input: data.input }),
    incident: data.incident,
    startWeek,
    weeks: Math.max(0, placeOnGrid(endOf(data, time), asOf) - startWeek),
    delayWeeks: (data.delayDays * k) / 7,
    yield: 1 - (1 - (data.yield ?? 1)) * k,
  };
}

/** When the lanes are on time again by the report, milliseconds since the epoch; undefined when withdrawn. */
export function onTimeAgainAt({ data, time }: DelayFact): number | undefined {
  return data.status === 'withdrawn' ? undefined : Math.max(endOf(data, time), data.start);
}

function endOf({ status, start, until }: DelayStatement, time: number): number {
  if (status === 'restored') return Math.min(until ?? time, time);
  return until ?? Math.max(start, time) + DELAY_WEEKS * WEEK_MS;
}
