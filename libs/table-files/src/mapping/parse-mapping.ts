import { pointerStep } from '@chokepoint/contracts/cloudevents';
import { IANAZone } from 'luxon';
import { z } from 'zod';
import type { Field, FieldSource } from './fields-schema.js';
import { mappingSchema, type FactMapping, type Mapping } from './mapping-schema.js';

export interface MappingProblem {
  /** JSON Pointer into the mapping. */
  readonly path: string;
  readonly message: string;
}

/** Why a mapping cannot be used. */
export class BadMapping extends Error {
  constructor(readonly problems: readonly MappingProblem[]) {
    super(problems.map(({ path, message }) => (path === '' ? message : `${path}: ${message}`)).join('\n'));
  }
}

/** @throws BadMapping that names everything that is wrong with it */
export function parseMapping(document: unknown): Mapping {
  const result = mappingSchema.safeParse(document);
  if (!result.success) throw new BadMapping(result.error.issues.flatMap((issue) => problemsOf(issue, [])));
  const { facts, ...rest } = result.data;
  const mapping: Mapping = { ...rest, facts: facts.map(({ type, when, id, ...fields }): FactMapping => ({ type, when, id, fields: fields as Record<string, Field> })) };
  const zones = zoneProblems(mapping);
  if (zones.length > 0) throw new BadMapping(zones);
  return mapping;
}

/** The JSON Schema of mapping files, for editors. */
export function mappingJsonSchema(): object {
  const { $schema, ...schema } = z.toJSONSchema(mappingSchema, { io: 'input' });
  return { $schema, $id: 'urn:chokepoint:schema:delivery-mapping', title: 'How the rows of a table become facts about deliveries', ...schema };
}

type Issue = z.core.$ZodIssue;

/** Of a field that may be a name or an object, only what is wrong with what it is is worth telling. */
function problemsOf(issue: Issue, above: readonly PropertyKey[]): MappingProblem[] {
  const path = [...above, ...issue.path];
  if (issue.code === 'invalid_union' && issue.errors.length > 0) {
    const meant = issue.errors.filter((issues) => !issues.some(({ code, path: place }) => code === 'invalid_type' && place.length === 0));
    if (meant.length > 0) return meant[0].flatMap((inner) => problemsOf(inner, path));
    return [{ path: pointer(path), message: 'expected the name of a column or an object' }];
  }
  return [{ path: pointer(path), message: issue.message }];
}

function pointer(path: readonly PropertyKey[]): string {
  return path.map(pointerStep).join('');
}

function zoneProblems({ dates, facts }: Mapping): MappingProblem[] {
  const inFields = facts.flatMap(({ fields }, index) => Object.entries(fields).flatMap(([name, field]) => zonesIn(field, `/facts/${index}/${name}`)));
  return [...zonesIn(dates ?? {}, '/dates'), ...inFields];
}

function zonesIn(field: Field, path: string): MappingProblem[] {
  if (typeof field === 'string') return [];
  const own = field.zone === undefined || IANAZone.isValidZone(field.zone) ? [] : [{ path: `${path}/zone`, message: `there is no zone ${JSON.stringify(field.zone)}; expected a name such as Europe/Berlin` }];
  return [...own, ...LISTS.flatMap((list) => (field[list] ?? []).flatMap((part, index) => zonesIn(part, `${path}/${list}/${index}`)))];
}

const LISTS = ['firstOf', 'latestOf', 'earliestOf', 'join'] as const satisfies readonly (keyof FieldSource)[];
