import { parseFact, type Fact, type FactType } from '@chokepoint/contracts';
import { disturbancesAt } from './disturbances.js';
import { FactSet } from './fact-set.js';
import { laneStatisticsAt } from './lane-statistics.js';
import type { NetworkLookup } from './network-lookup.js';

/** For tests: sets filled from events as received, and everything that they answer. */

interface Received {
  readonly source: string;
  readonly id: string;
  readonly time: number;
  readonly type: FactType;
  readonly data: unknown;
}

/** Knows every node but `nowhere`. */
export const anyNetwork: NetworkLookup = {
  ttrWeeks: (node) => (node === 'nowhere' ? undefined : 12),
  hasLane: (from) => from !== 'nowhere',
};

export function factOf(event: Received): Fact {
  const parsed = parseFact({ ...event, mode: 'binary' });
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  return parsed.fact;
}

export function factSetOf(events: readonly Received[]): FactSet {
  const facts = new FactSet();
  for (const event of events) facts.add(factOf(event), event.data);
  return facts;
}

/** All answers as of `asOf`, numbers as their bits. */
export function answersAt(facts: FactSet, asOf: number): unknown {
  return bits({ ...disturbancesAt(facts, asOf, anyNetwork), statistics: laneStatisticsAt(facts, asOf) });
}

/** Two numbers can be equal and differ in bits: 0 and −0. */
function bits(value: unknown): unknown {
  if (typeof value === 'number') return Buffer.from(Float64Array.of(value).buffer).toString('hex');
  if (Array.isArray(value)) return value.map(bits);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, bits(member)]));
}
