import type { capacity, delivery } from '@chokepoint/contracts/grpc';
import type { FactSet } from '@chokepoint/exposure';
import { factAtTheDoor, type Violation } from '@chokepoint/service';
import type { PreviewBody } from '../contract/index.js';

type AnyFact = Parameters<FactSet['hold']>[0];
type FactOf<T extends AnyFact['type']> = Extract<AnyFact, { readonly type: T }>;
export type CapacityFact = FactOf<'chokepoint.capacity.reported.v1'>;
export type DelayFact = FactOf<'chokepoint.delivery.delayed.v1'>;
type Read<F> = { readonly fact: F } | { readonly violations: readonly Violation[] };

const CAPACITY = { type: 'chokepoint.capacity.reported.v1', source: '//chokepoint/capacity' } as const;
const DELAY = { type: 'chokepoint.delivery.delayed.v1', source: '//chokepoint/delivery' } as const;
/** Of all ids the last: of two reports known at one moment the new one holds. */
const LAST_ID = '\u{10ffff}';

/** The report as its event will be read, checked as the capacity service does. @param now milliseconds since the epoch */
export function readReport({ time, report }: Pick<PreviewBody, 'time' | 'report'>, now: number): Read<CapacityFact> {
  return readFact(CAPACITY, { id: LAST_ID, source: CAPACITY.source, time: time === '' ? undefined : time }, report, now);
}

/** What was reported of a node; undefined for a report that is not valid any more. */
export function capacityFactOf({ id, source, time, report }: capacity.StoredReport): CapacityFact | undefined {
  const read = readFact<CapacityFact>(CAPACITY, { id, source, time }, report, 0);
  return 'fact' in read ? read.fact : undefined;
}

/** What was reported of lanes; undefined for a report that is not valid any more. */
export function delayFactOf({ id, source, time, report }: delivery.StoredDelayReport): DelayFact | undefined {
  const read = readFact<DelayFact>(DELAY, { id, source, time }, report, 0);
  return 'fact' in read ? read.fact : undefined;
}

function readFact<F extends CapacityFact | DelayFact>({ type, source: own }: { type: F['type']; source: string }, identity: { id: string; source: string; time: string | undefined }, data: unknown, now: number): Read<F> {
  const checked = factAtTheDoor({ type, identity, data, pointers: { identity: '', data: '/report' } }, { source: own, now: new Date(now) });
  if (!checked.ok) return { violations: checked.violations };
  const { source, id, time, parsed } = checked.fact;
  return { fact: { type, source, id, time, data: parsed } as F };
}
