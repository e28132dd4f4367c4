import type { capacity } from '@chokepoint/contracts/grpc';
import { disturbancesAt, FactSet, networkLookup, type ScoredScenario } from '@chokepoint/exposure';
import { compareUtf8, type CompiledNetwork } from '@chokepoint/network';
import { factAtTheDoor, type Violation } from '@chokepoint/service';
import type { PreviewBody } from '../contract/index.js';

type CapacityFact = Parameters<FactSet['hold']>[0] & { readonly type: 'chokepoint.capacity.reported.v1' };
export type ReadReport = { readonly fact: CapacityFact } | { readonly violations: readonly Violation[] };

const TYPE = 'chokepoint.capacity.reported.v1';
const SOURCE = '//chokepoint/capacity';
/** Of all ids the last: of two reports known at one moment the new one holds. */
const LAST_ID = '\u{10ffff}';

/** The report as its event will be read, checked as the capacity service does. @param now milliseconds since the epoch */
export function readReport({ time, report }: Pick<PreviewBody, 'time' | 'report'>, now: number): ReadReport {
  return readFact({ id: LAST_ID, source: SOURCE, time: time === '' ? undefined : time }, report, now);
}

/** What was reported before; undefined for a report that is not valid any more. */
export function factOfStored({ id, source, time, report }: capacity.StoredReport): CapacityFact | undefined {
  const read = readFact({ id, source, time }, report, 0);
  return 'fact' in read ? read.fact : undefined;
}

function readFact(identity: { id: string; source: string; time: string | undefined }, data: unknown, now: number): ReadReport {
  const checked = factAtTheDoor({ type: TYPE, identity, data, pointers: { identity: '', data: '/report' } }, { source: SOURCE, now: new Date(now) });
  if (!checked.ok) return { violations: checked.violations };
  const { source, id, time, parsed } = checked.fact;
  return { fact: { type: TYPE, source, id, time, data: parsed } };
}

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
