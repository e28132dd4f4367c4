import { FACT_TYPES } from '@chokepoint/contracts';
import { publishedSchema, sampleOf, type Schema } from './published-schemas.js';

/** An event that its published schema refuses, and where. */
export interface BadEvent {
  readonly event: object;
  readonly pointer: string;
}

/** One event for every way in which a field of a published schema can be wrong. */
export const BAD_EVENTS: readonly BadEvent[] = FACT_TYPES.flatMap((type) => {
  const schema = publishedSchema(type);
  const sample = sampleOf(schema) as Readonly<Record<string, unknown>>;
  const data = schema.properties!['data'];
  return [
    ...violations(schema, sample).map(([name, value]): BadEvent => ({ event: { ...sample, [name]: value }, pointer: `/${name}` })),
    ...violations(data.oneOf?.[0] ?? data, sample['data'] as object).map(([name, value]): BadEvent => ({ event: { ...sample, data: { ...(sample['data'] as object), [name]: value } }, pointer: `/data/${name}` })),
  ];
});

function violations({ properties = {}, required = [] }: Schema, sample: object): [name: string, value: unknown][] {
  const checked = Object.keys(properties).filter((name) => name in sample || name !== 'subject').filter((name) => name !== 'data');
  return checked.flatMap((name) => wrong(properties[name], required.includes(name)).map((value): [string, unknown] => [name, value]));
}

function wrong(schema: Schema, isRequired: boolean): unknown[] {
  return [
    ...(isRequired ? [undefined] : []),
    ...(schema.type === 'string' || schema.const !== undefined || schema.enum ? [7, true] : ['text']),
    ...(schema.const !== undefined || schema.enum ? ['nonsense'] : []),
    ...(schema.minLength ? [''] : []),
    ...(schema.maxLength ? ['x'.repeat(schema.maxLength + 1)] : []),
    ...(schema.minimum !== undefined ? [schema.minimum - 1] : []),
    ...(schema.exclusiveMinimum !== undefined ? [schema.exclusiveMinimum] : []),
    ...(schema.maximum !== undefined ? [schema.maximum + 1] : []),
    ...(schema.format || schema.anyOf?.some(({ format }) => format) ? ['soon', '2025-02-30T00:00:00Z', '2025-01-20T00:00:00'] : []),
  ];
}
