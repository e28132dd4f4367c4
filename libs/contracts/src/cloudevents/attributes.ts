import { isStorableText } from '../events/fields.js';
import { parseInstant } from '../events/instant.js';
import type { ReceivedEvent } from './message.js';
import type { Problem } from './problem.js';

export type Attributes = Omit<ReceivedEvent, 'data' | 'mode'>;

const SPEC_VERSION = '1.0';
/** With `id` within PostgreSQL's limit for an index row, also when every character takes three bytes. */
const MAX_SOURCE = 512;
const MAX_ID = 256;

/**
 * Checks the context attributes that we use; extensions are ignored.
 * @param read gives an attribute by name, undefined when absent
 * @param problems receives one entry for each attribute that is missing or wrong
 */
export function readAttributes(read: (name: string) => unknown, problems: Problem[]): Attributes | undefined {
  const before = problems.length;
  checkSpecVersion(read('specversion'), problems);
  const id = text('id', read('id'), MAX_ID, problems);
  const source = text('source', read('source'), MAX_SOURCE, problems);
  const type = text('type', read('type'), MAX_ID, problems);
  const time = instant(read('time'), problems);
  if (problems.length > before) return undefined;
  const subject = read('subject');
  return typeof subject === 'string' ? { id, source, type, time, subject } : { id, source, type, time };
}

function checkSpecVersion(value: unknown, problems: Problem[]): void {
  if (value === undefined) problems.push(missing('specversion'));
  else if (value !== SPEC_VERSION) problems.push({ path: '/specversion', message: `must be "${SPEC_VERSION}"` });
}

function text(name: string, value: unknown, max: number, problems: Problem[]): string {
  if (typeof value === 'string' && value.length > 0 && value.length <= max && isStorableText(value)) return value;
  if (value === undefined || value === null) problems.push(missing(name));
  else problems.push({ path: `/${name}`, message: `must be well-formed text of 1 to ${max} characters without U+0000` });
  return '';
}

function instant(value: unknown, problems: Problem[]): number {
  const millis = typeof value === 'string' ? parseInstant(value) : undefined;
  if (millis !== undefined) return millis;
  if (value === undefined || value === null) problems.push(missing('time'));
  else problems.push({ path: '/time', message: 'must be an RFC 3339 date-time with a zone' });
  return NaN;
}

function missing(name: string): Problem {
  return { path: `/${name}`, message: 'is missing' };
}
