import { EVENTS, type EventInput, type EventType } from '../events/catalogue.js';
import type { Instant } from '../events/instant.js';

/** An event to publish. `data` is as a producer writes it: moments are text. */
export interface OutgoingEvent<T extends EventType = EventType> {
  readonly id: string;
  readonly source: string;
  readonly type: T;
  readonly time: Instant;
  readonly data: EventInput<T>;
}

export interface EncodedMessage {
  readonly key: string;
  readonly value: Buffer;
  readonly headers: Record<string, string>;
}

/** Binary content mode: attributes in `ce_` headers, data as JSON; key and `subject` are those of the catalogue. */
export function encodeBinary<T extends EventType>(event: OutgoingEvent<T>): EncodedMessage {
  const key = keyOf(event);
  const headers = {
    ce_specversion: '1.0',
    ce_id: event.id,
    ce_source: event.source,
    ce_type: event.type,
    ce_time: new Date(event.time).toISOString(),
    ce_subject: key,
    'content-type': 'application/json',
  };
  return { key, value: Buffer.from(JSON.stringify(event.data)), headers };
}

/** An event in binary mode as the bytes of a record, for the topic of its type. */
export interface EncodedRecord {
  readonly topic: string;
  readonly key: Buffer;
  readonly value: Buffer;
  readonly headers: Record<string, Buffer>;
}

export function encodeRecord<T extends EventType>(event: OutgoingEvent<T>): EncodedRecord {
  const { key, value, headers } = encodeBinary(event);
  const bytes = Object.fromEntries(Object.entries(headers).map(([name, text]) => [name, Buffer.from(text)]));
  return { topic: EVENTS[event.type].topic, key: Buffer.from(key), value, headers: bytes };
}

/** Structured content mode: the whole event as JSON. */
export function encodeStructured<T extends EventType>(event: OutgoingEvent<T>): EncodedMessage {
  const key = keyOf(event);
  const { id, source, type, data } = event;
  const time = new Date(event.time).toISOString();
  const envelope = { specversion: '1.0', id, source, type, time, subject: key, datacontenttype: 'application/json', data };
  return { key, value: Buffer.from(JSON.stringify(envelope)), headers: { 'content-type': 'application/cloudevents+json; charset=UTF-8' } };
}

function keyOf<T extends EventType>({ type, data }: OutgoingEvent<T>): string {
  // The parts of a key are identifiers, which are the same before and after parsing.
  const key = EVENTS[type].key as (data: unknown) => string;
  return key(data);
}
