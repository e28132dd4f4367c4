import { disturbancesAt, FactSet, networkLookup, type ScoredScenario } from '@chokepoint/exposure';
import { compareUtf8, type CompiledNetwork } from '@chokepoint/network';
import type { CapacityFact } from './stored-facts.js';

/**
 * The present as it would be with one more report: on its node and incident the model itself says which of all reports holds.
 * @param present what the model scores at `asOf` (milliseconds since the epoch)
 */
export function scenarioWith(present: ScoredScenario, asOf: number, network: CompiledNetwork, before: readonly CapacityFact[], report: CapacityFact): ScoredScenario {
  const { node, incident } = report.data;
  const facts = new FactSet();
  for (const fact of [...before, report]) facts.hold(fact);
  const { capacity } = disturbancesAt(facts, asOf, networkLookup(network)).scenario;
  const others = present.capacity.filter((each) => each.node !== node || each.incident !== incident);
  return { ...present, capacity: [...others, ...capacity].sort((a, b) => compareUtf8(a.node, b.node) || compareUtf8(a.incident, b.incident)) };
}
