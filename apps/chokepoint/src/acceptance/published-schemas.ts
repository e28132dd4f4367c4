import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import { ROOT } from '../testing/run-cli.js';

/** As much of JSON Schema as is needed to write something that fits. */
export interface Schema {
  readonly description?: string;
  readonly type?: string;
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly oneOf?: readonly Schema[];
  readonly anyOf?: readonly Schema[];
  readonly format?: string;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly exclusiveMinimum?: number;
  readonly required?: readonly string[];
  readonly properties?: Readonly<Record<string, Schema>>;
}

const FOLDER = join(ROOT, 'libs/contracts/generated/json-schemas');
const ajv = new Ajv2020({ strict: true, allowUnionTypes: true });
(formats as unknown as (ajv: Ajv2020) => void)(ajv);

export function publishedSchema(file: string): Schema {
  return JSON.parse(readFileSync(join(FOLDER, `${file}.json`), 'utf8')) as Schema;
}

const validators = new Map<string, ValidateFunction>();

/** Throws where a published schema refuses something. */
export function mustFit(file: string, value: unknown): void {
  const validate = validators.get(file) ?? ajv.compile(publishedSchema(file));
  validators.set(file, validate);
  if (!validate(value)) throw new Error(`${file}: ${ajv.errorsText(validate.errors)}`);
}

/** The least that fits a schema. */
export function sampleOf(schema: Schema): unknown {
  const { oneOf, anyOf, properties, required = [] } = schema;
  if (schema.const !== undefined) return schema.const;
  if (schema.enum) return schema.enum[0];
  if (oneOf) return sampleOf(oneOf[0]);
  if (schema.format === 'date-time' || anyOf?.some(({ format }) => format === 'date-time')) return '2025-01-20T00:00:00Z';
  if (properties) return Object.fromEntries(required.map((name) => [name, sampleOf(properties[name])]));
  if (schema.type === 'number') return schema.minimum ?? (schema.exclusiveMinimum ?? 0) + 1;
  return 'sample';
}

/** Where events of a type go, as its schema says. */
export function topicOf(type: string): string {
  return /on topic (\S+)/.exec(publishedSchema(type).description ?? '')![1];
}
