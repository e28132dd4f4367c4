import type { FactSet } from './fact-set.js';
import type { LaneStatistics } from './lane-record.js';

/** What orders and receipts say about every lane that has any by `asOf` (ms), by (from, to, input). */
export function laneStatisticsAt(facts: FactSet, asOf: number): LaneStatistics[] {
  return facts.lanes.filter(({ record }) => record.isKnownAt(asOf)).map(({ record }) => record.statisticsAt(asOf));
}
