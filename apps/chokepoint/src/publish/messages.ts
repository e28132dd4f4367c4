import type { FactType } from '@chokepoint/contracts';
import type { capacity, delivery } from '@chokepoint/contracts/grpc';
import type { Message } from '@chokepoint/service/client';
import type { EventLine } from '../documents/event-file.js';

/** The row of an import that carries a fact of each type. */
const ROW_OF = {
  'chokepoint.delivery.ordered.v1': 'ordered',
  'chokepoint.delivery.received.v1': 'received',
  'chokepoint.delivery.cancelled.v1': 'cancelled',
  'chokepoint.delivery.delayed.v1': 'delayed',
} as const satisfies Partial<Record<FactType, keyof delivery.ImportDeliveriesRequest>>;

export function isCapacityReport({ fact }: EventLine): boolean {
  return fact.type === 'chokepoint.capacity.reported.v1';
}

/** A capacity report as the capacity service takes it. */
export function reportRequest(line: EventLine): Message<capacity.ReportRequest> {
  return { ...identityOf(line), report: dataOf(line) };
}

/** A fact about deliveries as a row of an import. */
export function importRow(line: EventLine): Message<delivery.ImportDeliveriesRequest> {
  return { identity: identityOf(line), [ROW_OF[line.fact.type as keyof typeof ROW_OF]]: dataOf(line) };
}

function identityOf({ event: { id, source, time } }: EventLine) {
  return { id, source, time: new Date(time).toISOString() };
}

/** Data as written, but for citations: a bare address is a source without further words. */
function dataOf({ event }: EventLine): object {
  const data = event.data as { readonly sources?: readonly (string | object)[] };
  if (data.sources === undefined) return data;
  return { ...data, sources: data.sources.map((source) => (typeof source === 'string' ? { url: source } : source)) };
}
