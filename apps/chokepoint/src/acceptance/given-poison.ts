import type { Message } from 'kafkajs';
import { binary, reported, structured } from './given-events.js';

export interface Poison {
  readonly reason: string;
  /** Begins with the path of what is wrong. */
  readonly detail: RegExp;
  readonly message: Message;
}

/** Values up to here are read: the limit of the topic, which leaves some room for headers. */
export const LIMIT_BYTES = 1024 * 1024;
const bad = reported('bad');
const withData = (data: Readonly<Record<string, unknown>>) => structured(reported('bad', data));
const withText = (from: string, to: string) => structured(bad, JSON.stringify(bad).replace(from, to));

/** A structured event as long as one is asked to be. */
export function eventOfLength(id: string, bytes: number): string {
  const short = JSON.stringify(reported(id, { cause: '' }));
  return JSON.stringify(reported(id, { cause: 'x'.repeat(bytes - short.length) }));
}

/** What no producer should send, by what is wrong with it. */
export const POISON: Readonly<Record<string, Poison>> = {
  'text that is no JSON': { reason: 'not-json', detail: /^: is not JSON/, message: { value: 'line n5 is down', key: Buffer.from([0xff, 0x00]) } },
  'half an event': { reason: 'not-json', detail: /^: is not JSON/, message: structured(bad, JSON.stringify(bad).slice(0, -9)) },
  'data that is no JSON': { reason: 'not-json', detail: /^\/data: is not JSON/, message: binary(bad, {}, '{"node":') },
  'a tombstone': { reason: 'not-json', detail: /^: is not JSON/, message: { key: 'n5', value: null } },
  'a tombstone with the headers of an event': { reason: 'not-json', detail: /^\/data: is not JSON/, message: binary(bad, {}, null) },
  'no bytes at all': { reason: 'not-json', detail: /^: is not JSON/, message: { value: Buffer.alloc(0) } },
  'bytes that are not UTF-8': { reason: 'not-utf8', detail: /^: is not valid UTF-8/, message: { value: Buffer.from([0x7b, 0xff, 0xfe, 0x00, 0x7d]) } },
  'text in UTF-16': { reason: 'not-utf8', detail: /^: /, message: structured(bad, Buffer.from(`\ufeff${JSON.stringify(bad)}`, 'utf16le')) },
  'JSON that is no event': { reason: 'not-a-cloudevent', detail: /^\/specversion: is missing/, message: { value: '[1, 2, 3]' } },
  'half a million brackets': { reason: 'not-a-cloudevent', detail: /^\/specversion/, message: { value: '['.repeat(500_000) + ']'.repeat(500_000) } },
  'Avro': { reason: 'unsupported-content-type', detail: /^\/datacontenttype/, message: { value: Buffer.from([0, 1, 2]), headers: { 'content-type': 'avro/binary' } } },
  'a batch of events': { reason: 'unsupported-content-type', detail: /^\/datacontenttype/, message: { value: `[${JSON.stringify(bad)}]`, headers: { 'content-type': 'application/cloudevents-batch+json' } } },
  'a type that nobody knows': { reason: 'unknown-type', detail: /^\/type: unexpected type "chokepoint.weather.v1"/, message: structured({ ...bad, type: 'chokepoint.weather.v1' }) },
  'an event that is no fact': { reason: 'unknown-type', detail: /^\/type/, message: binary({ ...bad, type: 'chokepoint.exposure.changed.v1' }) },
  'a type with a name of Object.prototype': { reason: 'unknown-type', detail: /^\/type/, message: structured({ ...bad, type: 'constructor' }) },
  'a wrong version': { reason: 'invalid-attribute', detail: /^\/specversion: must be "1.0"/, message: structured({ ...bad, specversion: '0.3' }) },
  'no header ce_id': { reason: 'invalid-attribute', detail: /^\/id: is missing/, message: binary({ ...bad, id: undefined }) },
  'no header ce_time': { reason: 'invalid-attribute', detail: /^\/time: is missing/, message: binary({ ...bad, time: undefined }) },
  'a header that is not UTF-8': { reason: 'invalid-attribute', detail: /^\/source: header ce_source is not valid UTF-8/, message: binary(bad, { ce_source: Buffer.from([0x2f, 0xc3, 0x28]) }) },
  'a content type that is not UTF-8': { reason: 'unsupported-content-type', detail: /^\/datacontenttype: header/, message: binary(bad, { 'content-type': Buffer.from([0xff]) }) },
  'U+0000 in an attribute': { reason: 'invalid-attribute', detail: /^\/id: must be/, message: structured({ ...bad, id: 'a\u0000b' }) },
  'U+0000 in data': { reason: 'invalid-data', detail: /^\/data\/node: has U\+0000/, message: withData({ node: 'n5\u0000' }) },
  'U+0000 in the name of a field': { reason: 'invalid-data', detail: /^\/data\/a.b: has U\+0000/, message: withData({ 'a\u0000b': 1 }) },
  'U+0000 in the name of a header': { reason: 'not-json', detail: /^: is not JSON/, message: { value: 'nothing', headers: { 'a\u0000b': 'c' } } },
  'a lone surrogate': { reason: 'invalid-data', detail: /^\/data\/incident: has U\+0000 or a lone surrogate/, message: withData({ incident: '\ud800' }) },
  'data nested too deep': { reason: 'invalid-data', detail: /^\/data\/sources\/0\/a.* is nested deeper than 64/, message: withText('"incident"', `"sources":[${'{"a":'.repeat(70)}1${'}'.repeat(70)}],"incident"`) },
  'a number beyond all numbers': { reason: 'invalid-data', detail: /^\/data\/remaining: is too large/, message: withText('0.9', '1e999') },
  'a negative capacity': { reason: 'invalid-data', detail: /^\/data\/remaining: /, message: withData({ remaining: -1 }) },
  'a day that is not in the calendar': { reason: 'invalid-data', detail: /^\/data\/start: expected an RFC 3339/, message: withData({ start: '2025-02-30' }) },
  'no node': { reason: 'invalid-data', detail: /^\/data\/node: /, message: withData({ node: undefined }) },
  'data that is a list': { reason: 'invalid-data', detail: /^\/data: /, message: structured({ ...bad, data: [] }) },
  'no data': { reason: 'invalid-data', detail: /^\/data: /, message: structured({ ...bad, data: undefined }) },
  'more than the limit': { reason: 'too-large', detail: /^: is over 1048576 bytes/, message: structured(bad, eventOfLength('bad', LIMIT_BYTES + 1)) },
};
