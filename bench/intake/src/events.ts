import { encodeRecord, type EventType, type OutgoingEvent } from '@chokepoint/contracts';
import type { OutgoingRecord } from '@chokepoint/event-log';

const LANES = 60;
const NODES = 40;
const REPEAT_EVERY = 200;
const START = Date.UTC(2026, 0, 5);

/**
 * Events as vendors send them: eight of ten are receipts, one is an order, one a capacity report. Every 200th
 * place repeats an event from long before, since whoever publishes at least once sometimes publishes twice.
 */
export function eventsOf(count: number): OutgoingEvent[] {
  const events: OutgoingEvent[] = [];
  for (let place = 0; events.length < count; place++) {
    events.push(eventAt(place));
    if (place % REPEAT_EVERY === REPEAT_EVERY - 1) events.push(events[events.length >> 1]);
  }
  return events.slice(0, count);
}

/** Records for the topics that `topicOf` gives for those of the product. */
export function recordsOf(events: readonly OutgoingEvent[], topicOf: (topic: string) => string): OutgoingRecord[] {
  return events.map((event) => {
    const record = encodeRecord(event);
    return { ...record, topic: topicOf(record.topic) };
  });
}

function eventAt(place: number): OutgoingEvent {
  const chance = scramble(place);
  if (place % 10 === 9) return report(place, chance);
  const lane = { from: `fab-${chance % LANES}`, to: `osat-${(chance % LANES) % 7}`, input: 'wafer-n4' };
  const order = { ...lane, order: `45${String(scramble(chance)).padStart(10, '0')}`, line: String((1 + (chance % 9)) * 10) };
  const [id, quantity, moment] = [`${order.order}-${order.line}-${place}`, 25 + (chance % 975), iso(place)];
  return place % 10 === 8
    ? event('chokepoint.delivery.ordered.v1', `PO-${id}`, place, { ...order, quantity, promised: moment })
    : event('chokepoint.delivery.received.v1', `GR-${id}`, place, { ...order, quantity, at: moment });
}

function report(place: number, chance: number): OutgoingEvent {
  const node = `fab-${chance % NODES}`;
  const data = { node, incident: `outage-${place % 500}`, status: 'confirmed' as const, remaining: (chance % 100) / 100, start: iso(place), cause: 'power' };
  return event('chokepoint.capacity.reported.v1', `CR-${node}-${scramble(chance)}-${place}`, place, data);
}

function event<T extends EventType>(type: T, id: string, place: number, data: OutgoingEvent<T>['data']): OutgoingEvent {
  return { id, source: '//erp.example/goods', type, time: START + place * 1_000, data };
}

function iso(place: number): string {
  return new Date(START + place * 1_000).toISOString();
}

/** A number up to 2³² − 1 that looks like chance. */
function scramble(value: number): number {
  let mixed = Math.imul(value ^ (value >>> 16), 0x45d9f3b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0x119de1f3);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}
