import { placeOnGrid, WEEK_MS } from './calendar.js';
import type { CapacityFact } from './fact-types.js';
import { trust } from './trust.js';

/** A loss of capacity of one node on the grid; weeks are real numbers (section 2). */
export interface CapacityDisturbance {
  readonly node: string;
  readonly incident: string;
  readonly remaining: number;
  readonly fullWeeks: number;
  readonly rampWeeks: number;
  readonly startWeek: number;
  readonly scrap: number;
}

type CapacityStatement = Exclude<CapacityFact['data'], { status: 'withdrawn' }>;

/**
 * What the newest report of a (node, incident) means at `asOf` (section 4, Capacity reports).
 * @param ttrWeeks the node's time to recover: the ramp of a report that tells neither end nor ramp
 * @returns undefined when withdrawn
 */
export function capacityDisturbance(report: CapacityFact, asOf: number, ttrWeeks: number): CapacityDisturbance | undefined {
  const { data, time } = report;
  if (data.status === 'withdrawn') return undefined;
  const k = trust({ time, data }, asOf);
  const startWeek = placeOnGrid(data.start, asOf);
  return {
    node: data.node,
    incident: data.incident,
    remaining: 1 - (1 - data.remaining) * k,
    fullWeeks: Math.max(0, placeOnGrid(endOf(data, time), asOf) - startWeek),
    rampWeeks: data.rampWeeks ?? defaultRamp(data, ttrWeeks),
    startWeek,
    scrap: (data.scrap ?? 0) * k,
  };
}

/**
 * When the node is whole again by the report: at its end, and after the ramp that follows.
 * @returns milliseconds since the epoch; undefined when withdrawn
 */
export function wholeAgainAt({ data, time }: CapacityFact, ttrWeeks: number): number | undefined {
  if (data.status === 'withdrawn') return undefined;
  return Math.max(endOf(data, time), data.start) + (data.rampWeeks ?? defaultRamp(data, ttrWeeks)) * WEEK_MS;
}

function endOf({ status, start, until }: CapacityStatement, time: number): number {
  if (status === 'restored') return Math.min(until ?? time, time);
  return until ?? Math.max(start, time);
}

function defaultRamp({ status, until }: CapacityStatement, ttrWeeks: number): number {
  return status === 'restored' || until !== undefined ? 0 : ttrWeeks;
}
