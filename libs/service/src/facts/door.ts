import { EVENTS, type EventData, type FactType } from '@chokepoint/contracts';
import { firstUnstorable } from '@chokepoint/contracts/cloudevents';
import type { Violation } from '../errors/errors.js';
import { violationsOf } from '../errors/violations.js';
import { readIdentity, type FactIdentity, type GivenIdentity } from './identity.js';

/** A fact as a client hands it over. */
export interface FactRequest<T extends FactType = FactType> {
  readonly type: T;
  readonly identity: GivenIdentity;
  /** The message that holds the event's data; absent fields are undefined or null. */
  readonly data: unknown;
  /** Where the two stand in the request, as JSON Pointers. */
  readonly pointers: { readonly identity: string; readonly data: string };
}

/** A fact that is complete and valid, and will be so for whoever reads its event. */
export interface ReceivedFact<T extends FactType = FactType> extends FactIdentity {
  readonly type: T;
  /** As published: moments are text. */
  readonly data: Readonly<Record<string, unknown>>;
  readonly parsed: EventData<T>;
}

export type AtTheDoor<T extends FactType> =
  | { readonly ok: true; readonly fact: ReceivedFact<T> }
  | { readonly ok: false; readonly violations: readonly Violation[] };

/** Leaves room for attributes and framing within the size limit of our topics. */
const MAX_DATA_BYTES = 1_000_000;

/** Checks a fact with the schema that its consumers use, so that what is accepted is never quarantined later. */
export function factAtTheDoor<T extends FactType>(request: FactRequest<T>, standard: { source: string; now: Date }): AtTheDoor<T> {
  const { type, pointers } = request;
  const identity = readIdentity(request.identity, standard, pointers.identity);
  const data = readData(type, request.data, pointers.data);
  if (identity.ok && data.ok) return { ok: true, fact: { ...identity.identity, type, data: data.data, parsed: data.parsed } };
  return { ok: false, violations: [...(identity.ok ? [] : identity.violations), ...(data.ok ? [] : data.violations)] };
}

type ReadData<T extends FactType> =
  | { readonly ok: true; readonly data: Record<string, unknown>; readonly parsed: EventData<T> }
  | { readonly ok: false; readonly violations: Violation[] };

function readData<T extends FactType>(type: T, message: unknown, pointer: string): ReadData<T> {
  if (typeof message !== 'object' || message === null) return refused(pointer, 'is missing');
  const data = presentFields(message);
  const unstorable = firstUnstorable(data);
  if (unstorable) return refused(pointer + unstorable.path, unstorable.message);
  const result = EVENTS[type].schema.safeParse(data);
  if (!result.success) return { ok: false, violations: violationsOf(result.error, pointer) };
  if (isTooLarge(data)) return refused(pointer, `is over ${MAX_DATA_BYTES} bytes as JSON`);
  return { ok: true, data, parsed: result.data as EventData<T> };
}

function refused(field: string, description: string): { ok: false; violations: Violation[] } {
  return { ok: false, violations: [{ field, description }] };
}

/** JSON writes a UTF-16 unit with six bytes at most. */
const MAX_BYTES_OF_UNIT = 6;
/** Signs around a member, or a number with them. */
const UNITS_BESIDE_TEXT = 8;

/** Most data are a few hundred bytes, which is seen without writing them. */
function isTooLarge(data: Readonly<Record<string, unknown>>): boolean {
  return mostBytes(data) > MAX_DATA_BYTES && Buffer.byteLength(JSON.stringify(data)) > MAX_DATA_BYTES;
}

/** No fewer than as JSON; Infinity for what is not flat. */
function mostBytes(data: Readonly<Record<string, unknown>>): number {
  let units = 0;
  for (const name in data) {
    const value = data[name];
    if (typeof value === 'object') return Infinity;
    units += name.length + (typeof value === 'string' ? value.length : 0) + UNITS_BESIDE_TEXT;
  }
  return units * MAX_BYTES_OF_UNIT;
}

/** A message without its absent fields; protobuf cannot tell an empty list from none. */
function presentFields(message: object): Record<string, unknown> {
  const present: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(message)) {
    if (value === undefined || value === null) continue;
    if (!Array.isArray(value)) present[name] = value;
    else if (value.length > 0) present[name] = value.map((item: unknown) => (typeof item === 'object' && item ? presentFields(item) : item));
  }
  return present;
}
