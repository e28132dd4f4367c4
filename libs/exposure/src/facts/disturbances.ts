import type { Scenario } from '../projection/scenario.js';
import { LOOKBACK_WEEKS } from './calendar.js';
import { capacityDisturbance, type CapacityDisturbance } from './capacity-disturbance.js';
import { delayDisturbance, type LaneDisturbance } from './delay-disturbance.js';
import type { FactSet } from './fact-set.js';
import type { NetworkLookup } from './network-lookup.js';
import { compareUtf8 } from '@chokepoint/network';

/** What the projection is run with: 52 weeks of lookback, then 52 that count. */
const GRID = { weeks: 2 * LOOKBACK_WEEKS, fromWeek: LOOKBACK_WEEKS, restockWeeks: 4, halfLifeWeeks: 13 };

/** A scenario whose disturbances all tell their incident. */
export interface ScoredScenario extends Scenario {
  /** By node, then incident. */
  readonly capacity: readonly CapacityDisturbance[];
  /** By (from, to, input), then incident; of a drifting lane the incident is `drift:from/to/input`. */
  readonly lanes: readonly LaneDisturbance[];
}

export interface DisturbancesAt {
  readonly scenario: ScoredScenario;
  /** Facts known by then about nodes or lanes that the network does not know: they score once it does. */
  readonly unknownFacts: number;
}

/** All disturbances at `asOf` (ms) that are not withdrawn and that the network knows, in a fixed order (section 4). */
export function disturbancesAt(facts: FactSet, asOf: number, network: NetworkLookup): DisturbancesAt {
  const capacity = capacityAt(facts, asOf, network);
  const delays = delaysAt(facts, asOf, network);
  const drifts = driftsAt(facts, asOf, network);
  return {
    scenario: { ...GRID, capacity: capacity.found, lanes: [...delays.found, ...drifts.found].sort(byLane) },
    unknownFacts: capacity.unknownFacts + delays.unknownFacts + drifts.unknownFacts,
  };
}

interface Found<D> {
  readonly found: D[];
  unknownFacts: number;
}

function capacityAt(facts: FactSet, asOf: number, network: NetworkLookup): Found<CapacityDisturbance> {
  const result: Found<CapacityDisturbance> = { found: [], unknownFacts: 0 };
  for (const { key, timeline } of facts.capacityReports) {
    const ttrWeeks = network.ttrWeeks(key[0]);
    if (ttrWeeks === undefined) result.unknownFacts += timeline.countAt(asOf);
    else push(result, timeline.newestAt(asOf), (report) => capacityDisturbance(report, asOf, ttrWeeks));
  }
  return result;
}

function delaysAt(facts: FactSet, asOf: number, network: NetworkLookup): Found<LaneDisturbance> {
  const result: Found<LaneDisturbance> = { found: [], unknownFacts: 0 };
  for (const { key, timeline } of facts.delayReports) {
    const [from, to, input] = key as [string, string, string];
    if (!network.hasLane(from, to || undefined, input || undefined)) result.unknownFacts += timeline.countAt(asOf);
    else push(result, timeline.newestAt(asOf), (report) => delayDisturbance(report, asOf));
  }
  return result;
}

function driftsAt(facts: FactSet, asOf: number, network: NetworkLookup): Found<LaneDisturbance> {
  const result: Found<LaneDisturbance> = { found: [], unknownFacts: 0 };
  for (const { record } of facts.lanes) {
    const { from, to, input } = record.lane;
    if (!network.hasLane(from, to, input)) result.unknownFacts += record.factsKnownAt(asOf);
    else push(result, record, () => record.driftAt(asOf));
  }
  return result;
}

function push<R, D>({ found }: Found<D>, report: R | undefined, meaning: (report: R) => D | undefined): void {
  const disturbance = report === undefined ? undefined : meaning(report);
  if (disturbance !== undefined) found.push(disturbance);
}

function byLane(a: LaneDisturbance, b: LaneDisturbance): number {
  return (
    compareUtf8(a.from, b.from) ||
    compareUtf8(a.to ?? '', b.to ?? '') ||
    compareUtf8(a.input ?? '', b.input ?? '') ||
    compareUtf8(a.incident, b.incident)
  );
}
