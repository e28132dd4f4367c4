import type { delivery } from '@chokepoint/contracts/grpc';
import { checkFact, type CheckedFact } from '../take-deliveries/check-fact.js';
import type { DeliveryFactType } from '../take-deliveries/decide.js';

const KINDS = [
  ['ordered', 'chokepoint.delivery.ordered.v1'],
  ['received', 'chokepoint.delivery.received.v1'],
  ['cancelled', 'chokepoint.delivery.cancelled.v1'],
  ['delayed', 'chokepoint.delivery.delayed.v1'],
] as const satisfies readonly (readonly [keyof delivery.ImportDeliveriesRequest, DeliveryFactType])[];

/** Checks one row; field paths begin at the row. */
export function checkRow(row: delivery.ImportDeliveriesRequest, now: Date): CheckedFact {
  const kind = KINDS.find(([name]) => row[name] !== undefined && row[name] !== null);
  if (!kind) return { ok: false, violations: [{ field: '', description: `expected one of ${KINDS.map(([name]) => name).join(', ')}` }] };
  const [name, type] = kind;
  const pointers = { identity: '/identity', data: `/${name}` };
  return checkFact({ type, identity: row.identity ?? {}, data: row[name], pointers }, now);
}
