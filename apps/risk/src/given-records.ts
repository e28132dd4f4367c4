import { encodeRecord, type EventInput } from '@chokepoint/contracts';
import type { ConsumedRecord } from '@chokepoint/event-log';

type Report = Partial<Extract<EventInput<'chokepoint.capacity.reported.v1'>, { status: 'potential' | 'confirmed' | 'restored' }>>;

/** Records as a log hands them over, with offsets in their order. */
export function records(...given: Omit<ConsumedRecord, 'offset'>[]): ConsumedRecord[] {
  return given.map((record, place) => ({ ...record, offset: BigInt(place) }));
}

/** A capacity report as its publisher writes it. */
export function report(id: string, time: string, data: Report = {}): Omit<ConsumedRecord, 'offset'> {
  const event = {
    id,
    source: '//test',
    type: 'chokepoint.capacity.reported.v1' as const,
    time: Date.parse(time),
    data: { node: 'cowos', incident: 'quake', status: 'confirmed' as const, remaining: 0.5, start: '2025-01-20T00:00:00Z', ...data },
  };
  const { key, value, headers } = encodeRecord(event);
  return { key, value, headers, timestamp: 0 };
}

/** An order line as its publisher writes it. */
export function ordered(id: string, time: string): Omit<ConsumedRecord, 'offset'> {
  const line = { from: 'cowos', to: 'nvidia', input: 'packaging', order: 'PO-1', line: id };
  const data = { ...line, quantity: 5, promised: '2025-03-01' };
  const { key, value, headers } = encodeRecord({ id, source: '//test', type: 'chokepoint.delivery.ordered.v1', time: Date.parse(time), data });
  return { key, value, headers, timestamp: 0 };
}

/** Bytes that are no event. */
export function garbage(text: string): Omit<ConsumedRecord, 'offset'> {
  return { key: null, value: Buffer.from(text), headers: {}, timestamp: 0 };
}
