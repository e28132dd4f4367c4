import { decodeCloudEvent, decodeStructured, type Decoded } from './decode.js';
import type { KafkaMessage } from './message.js';

const DATA = { node: 'n5', incident: 'quake' };
const ATTRIBUTES = { specversion: '1.0', id: '1', source: '//example', type: 'chokepoint.capacity.reported.v1', time: '2025-01-21T06:00:00Z' };
const EVENT = { id: '1', source: '//example', type: ATTRIBUTES.type, time: Date.UTC(2025, 0, 21, 6), data: DATA };

type Headers = NonNullable<KafkaMessage['headers']>;
const ceHeaders = (attributes: Record<string, string>): Headers =>
  Object.fromEntries(Object.entries(attributes).map(([name, value]) => [`ce_${name}`, Buffer.from(value)]));

function binary(headers: Headers = {}, value: string | Buffer | null = JSON.stringify(DATA)): Decoded {
  return decodeCloudEvent({ key: null, value: typeof value === 'string' ? Buffer.from(value) : value, headers: { ...ceHeaders(ATTRIBUTES), ...headers } });
}

function structured(change: Record<string, unknown> = {}, contentType: string | undefined = 'application/cloudevents+json'): Decoded {
  const value = Buffer.from(JSON.stringify({ ...ATTRIBUTES, data: DATA, ...change }));
  return decodeCloudEvent({ key: null, value, headers: contentType === undefined ? {} : { 'content-type': Buffer.from(contentType) } });
}

const problemsOf = (decoded: Decoded) => (decoded.ok ? 'none' : [decoded.reason, ...decoded.problems.map(({ path }) => path)]);

describe('A message in binary mode', () => {
  it('has its attributes in headers and its data as value', () => {
    expect(binary()).toEqual({ ok: true, event: { ...EVENT, mode: 'binary' } });
    expect(binary({ 'content-type': 'application/json; charset=utf-8', ce_subject: 'n5' })).toMatchObject({ ok: true, event: { subject: 'n5' } });
    expect(binary({ 'content-type': Buffer.from('application/vnd.acme+JSON') })).toMatchObject({ ok: true });
  });

  it.each(['specversion', 'id', 'source', 'type', 'time'])('is refused without %s, which is named', (name) => {
    expect(problemsOf(binary({ [`ce_${name}`]: undefined }))).toEqual(['invalid-attribute', `/${name}`]);
  });

  it('is refused with all that is wrong named', () => {
    const headers = { ce_specversion: '0.3', ce_time: '2025-02-30T00:00:00Z', ce_id: '', ce_source: 'x'.repeat(513) };
    expect(problemsOf(binary(headers))).toEqual(['invalid-attribute', '/specversion', '/id', '/source', '/time']);
  });

  it('is refused when a header comes twice or is not UTF-8', () => {
    expect(problemsOf(binary({ ce_id: [Buffer.from('1'), Buffer.from('2')] }))).toEqual(['invalid-attribute', '/id']);
    expect(problemsOf(binary({ ce_id: Buffer.from([0x31, 0xff]) }))).toEqual(['invalid-attribute', '/id']);
    expect(binary({ ce_id: [Buffer.from('1')] })).toMatchObject({ ok: true });
  });

  it('is refused when identity holds U+0000', () => {
    expect(problemsOf(binary({ ce_source: 'a\u0000b' }))).toEqual(['invalid-attribute', '/source']);
  });

  it('is refused when the value is not JSON', () => {
    expect(problemsOf(binary({}, '{"node":'))).toEqual(['not-json', '/data']);
    expect(problemsOf(binary({}, null))).toEqual(['not-json', '/data']);
    expect(problemsOf(binary({ 'content-type': 'application/avro' }))).toEqual(['unsupported-content-type', '/datacontenttype']);
    expect(problemsOf(binary({ 'content-type': 'application/json; charset=utf-16' }))).toEqual(['unsupported-content-type', '/datacontenttype']);
  });
});

describe('A message in structured mode', () => {
  it('is a JSON object with attributes and data', () => {
    expect(structured()).toEqual({ ok: true, event: { ...EVENT, mode: 'structured' } });
    expect(structured({ subject: 'n5' })).toMatchObject({ event: { subject: 'n5' } });
  });

  it.each(['application/cloudevents+json; charset=UTF-8', 'Application/CloudEvents+JSON;charset="utf-8"', undefined])('may be declared as %s', (type) => {
    expect(structured({}, type)).toMatchObject({ ok: true });
  });

  it('is structured by its content type, whatever headers it has', () => {
    const headers = { 'content-type': 'application/cloudevents+json', ce_id: Buffer.from('other') };
    expect(decodeCloudEvent({ value: JSON.stringify({ ...ATTRIBUTES, data: DATA }), headers })).toMatchObject({ ok: true, event: { id: '1', mode: 'structured' } });
  });

  it('is refused as a batch or in another format', () => {
    expect(problemsOf(structured({}, 'application/cloudevents-batch+json'))).toEqual(['unsupported-content-type', '/datacontenttype']);
    expect(problemsOf(structured({}, 'application/cloudevents+avro'))).toEqual(['unsupported-content-type', '/datacontenttype']);
  });

  it.each(['', 'null', '7', '"text"', '[]', '{}'])('is refused when the value is %j', (value) => {
    expect(decodeStructured(value)).toMatchObject({ ok: false });
  });

  it('is refused when attributes have another type than text', () => {
    expect(problemsOf(structured({ id: 7, time: 1737439200, type: null }))).toEqual(['invalid-attribute', '/id', '/type', '/time']);
    expect(problemsOf(structured({ specversion: 1 }))).toEqual(['invalid-attribute', '/specversion']);
  });

  it('does not take attributes from the prototype of all objects', () => {
    expect(problemsOf(decodeStructured('{"specversion":"1.0","__proto__":{"id":"1"}}'))).toContain('/id');
  });

  it('may carry its data as base64, where that is JSON', () => {
    const data_base64 = Buffer.from(JSON.stringify(DATA)).toString('base64');
    expect(structured({ data: undefined, data_base64 })).toMatchObject({ ok: true, event: { data: DATA } });
    expect(structured({ data_base64: null, subject: null, datacontenttype: null })).toMatchObject({ ok: true, event: EVENT });
    expect(problemsOf(structured({ data_base64 }))).toEqual(['invalid-data', '/data_base64']);
    expect(problemsOf(structured({ data: undefined, data_base64: 'e30' }))).toEqual(['invalid-data', '/data_base64']);
    expect(problemsOf(structured({ data: undefined, data_base64: '/w==' }))).toEqual(['not-utf8', '/data_base64']);
    expect(problemsOf(structured({ data: undefined, data_base64, datacontenttype: 'application/avro' }))).toEqual(['unsupported-content-type', '/datacontenttype']);
  });
});
