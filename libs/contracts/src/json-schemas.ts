import { z } from 'zod';
import { EVENTS, type EventType } from './events/catalogue.js';
import { instant } from './events/fields.js';

type JsonSchema = Record<string, unknown>;

const DIALECT = 'https://json-schema.org/draft/2020-12/schema';
const text = (description: string): JsonSchema => ({ type: 'string', minLength: 1, description });

/** The schema of an event's `data` as producers write it: what a value in binary mode must satisfy. */
export function dataSchemaOf(type: EventType): JsonSchema {
  const { $schema: _, ...schema } = z.toJSONSchema(EVENTS[type].schema, { io: 'input' });
  return { $schema: DIALECT, $id: `urn:chokepoint:schema:${type}:data`, title: `Data of ${type}`, ...schema };
}

/** The schema of a whole CloudEvent of a type in structured mode. Extension attributes are free. */
export function eventSchemaOf(type: EventType): JsonSchema {
  const { $schema: _, $id: __, ...data } = dataSchemaOf(type);
  return {
    $schema: DIALECT,
    $id: `urn:chokepoint:schema:${type}`,
    title: type,
    description: `CloudEvent 1.0 on topic ${EVENTS[type].topic}`,
    type: 'object',
    properties: {
      specversion: { const: '1.0' },
      id: { ...text('with source, identifies the fact'), maxLength: 256 },
      source: { ...text('URI reference of the producer'), maxLength: 512 },
      type: { const: type },
      time: z.toJSONSchema(instant.meta({ description: 'when the fact was known' }), { io: 'input' }),
      subject: { type: 'string', description: 'the Kafka key; not validated' },
      datacontenttype: { type: 'string', description: 'application/json where given' },
      data,
    },
    required: ['specversion', 'id', 'source', 'type', 'time', 'data'],
  };
}

/** Every schema file by name: `<type>.json` for structured mode, `<type>.data.json` for binary mode. */
export function jsonSchemaFiles(): Map<string, JsonSchema> {
  const files = new Map<string, JsonSchema>();
  for (const type of Object.keys(EVENTS) as EventType[]) {
    files.set(`${type}.json`, eventSchemaOf(type));
    files.set(`${type}.data.json`, dataSchemaOf(type));
  }
  return files;
}
