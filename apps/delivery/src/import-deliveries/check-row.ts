import { parseInstant, type Instant } from '@chokepoint/contracts';
import type { delivery } from '@chokepoint/contracts/grpc';
import { checkFact, type CheckedFact } from '../take-deliveries/check-fact.js';
import type { DeliveryFactType } from '../take-deliveries/decide.js';

const KINDS = [
  ['ordered', 'chokepoint.delivery.ordered.v1'],
  ['received', 'chokepoint.delivery.received.v1'],
  ['cancelled', 'chokepoint.delivery.cancelled.v1'],
  ['delayed', 'chokepoint.delivery.delayed.v1'],
] as const satisfies readonly (readonly [keyof delivery.ImportDeliveriesRequest, DeliveryFactType])[];

const EXPECTED_MOMENT = 'expected an RFC 3339 date-time with a zone, or a day (YYYY-MM-DD), from the year 1000 on';
const EARLIEST = Date.UTC(1000, 0);

/** Checks one row; field paths begin at the row. */
export function checkRow(row: delivery.ImportDeliveriesRequest, now: Date): CheckedFact {
  if (row.rows?.length) return { ok: false, violations: [{ field: '/rows', description: 'expected none within `rows`' }] };
  const kind = KINDS.find(([name]) => row[name] !== undefined && row[name] !== null);
  if (!kind) return { ok: false, violations: [{ field: '', description: `expected one of ${KINDS.map(([name]) => name).join(', ')}` }] };
  const [name, type] = kind;
  const pointers = { identity: '/identity', data: `/${name}` };
  const checked = checkFact({ type, identity: row.identity ?? {}, data: row[name], pointers }, now);
  const asOf = row.asOf ?? undefined;
  if (asOf === undefined) return checked;
  const moment = readMoment(asOf);
  if (moment === undefined) return { ok: false, violations: [...(checked.ok ? [] : checked.violations), { field: '/asOf', description: EXPECTED_MOMENT }] };
  return checked.ok ? { ok: true, fact: { ...checked.fact, asOf: moment } } : checked;
}

function readMoment(text: string): Instant | undefined {
  const moment = parseInstant(text);
  return moment !== undefined && moment >= EARLIEST ? moment : undefined;
}
