import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import type { FactType } from './events/catalogue.js';
import { decodeStructured } from './cloudevents/decode.js';
import { parseFact } from './cloudevents/parse.js';
import { dataSchemaOf, eventSchemaOf, jsonSchemaFiles } from './json-schemas.js';

const examples = readFileSync(new URL('../../exposure/fixtures/events.jsonl', import.meta.url), 'utf8').trim().split('\n');
const validator = (schema: object) => {
  const ajv = new Ajv2020({ strict: true, allowUnionTypes: true });
  (formats as unknown as (ajv: Ajv2020) => void)(ajv);
  return ajv.compile(schema);
};

const CAPACITY = 'chokepoint.capacity.reported.v1';
const report = { node: 'n5', incident: 'quake', status: 'confirmed', remaining: 0.4, start: '2025-01-20T16:17:00Z' };

describe('The published JSON Schemas', () => {
  it('are one for events and one for data of every type, each with its own id', () => {
    const files = jsonSchemaFiles();
    expect(files.size).toBe(20);
    expect(new Set([...files.values()].map(({ $id }) => $id)).size).toBe(20);
    for (const schema of files.values()) expect(() => validator(schema)).not.toThrow();
  });

  it.each(examples)('allow the example %s', (example) => {
    const event = JSON.parse(example);
    expect(validator(eventSchemaOf(event.type as FactType))(event)).toBe(true);
    expect(validator(dataSchemaOf(event.type as FactType))(event.data)).toBe(true);
  });

  it('allow a day alone as a moment of data, and fields that we do not know', () => {
    expect(validator(dataSchemaOf(CAPACITY))({ ...report, start: '2025-01-20', note: 'free' })).toBe(true);
  });

  it.each([
    { ...report, remaining: -1 },
    { ...report, start: '2025-02-30' },
    { ...report, start: 'soon' },
    { ...report, status: 'rumoured' },
    { ...report, scrap: 2 },
    { ...report, node: undefined },
  ])('refuse what the services refuse: %j', (data) => {
    const event = JSON.parse(JSON.stringify({ specversion: '1.0', id: '1', source: 's', type: CAPACITY, time: '2025-01-21T06:00:00Z', data }));
    const decoded = decodeStructured(JSON.stringify(event));
    expect(decoded.ok && parseFact(decoded.event).ok).toBe(false);
    expect(validator(eventSchemaOf(CAPACITY))(event)).toBe(false);
  });

  it('refuse an envelope that lacks an attribute', () => {
    const valid = validator(eventSchemaOf(CAPACITY));
    const event = { specversion: '1.0', id: '1', source: 's', type: CAPACITY, time: '2025-01-21T06:00:00Z', data: report };
    expect(valid(event)).toBe(true);
    for (const name of Object.keys(event)) expect(valid({ ...event, [name]: undefined })).toBe(false);
  });
});
