import { isUtf8 } from 'node:buffer';
import { isStorableText } from '../events/fields.js';
import { pointerStep, rejected, type Problem, type Rejection } from './problem.js';

/** The size limit of our topics: whoever reads from elsewhere is held to the same. */
export const MAX_VALUE_BYTES = 1024 * 1024;
/** Deeper values would overflow the stack of whoever serializes them. */
const MAX_DEPTH = 64;

type ParsedJson = { readonly ok: true; readonly value: unknown } | Rejection;

/**
 * Reads JSON text as RFC 8259 says; a byte order mark is skipped, and of duplicate keys the last holds.
 * @returns the value, or a rejection: too large, not UTF-8, not JSON
 */
export function parseJson(bytes: Buffer | string): ParsedJson {
  if (Buffer.byteLength(bytes) > MAX_VALUE_BYTES) return rejected('too-large', { path: '', message: `is over ${MAX_VALUE_BYTES} bytes` });
  if (typeof bytes !== 'string' && !isUtf8(bytes)) return rejected('not-utf8', { path: '', message: 'is not valid UTF-8' });
  const text = bytes.toString();
  try {
    return { ok: true, value: JSON.parse(text.charCodeAt(0) === 0xfeff ? text.slice(1) : text) };
  } catch (error) {
    return rejected('not-json', { path: '', message: `is not JSON: ${(error as Error).message}` });
  }
}

/**
 * Finds what canonical JSON (RFC 8785) or PostgreSQL cannot hold: numbers beyond double precision's range, lone
 * surrogates, U+0000, nesting beyond 64. Turns −0 into 0 in place: two spellings of one content must compute alike.
 */
export function firstUnstorable(value: unknown, depth = 0): Problem | undefined {
  if (typeof value === 'string') return isStorableText(value) ? undefined : { path: '', message: 'has U+0000 or a lone surrogate' };
  if (typeof value === 'number') return Number.isFinite(value) ? undefined : { path: '', message: 'is too large for a number' };
  if (typeof value !== 'object' || value === null) return undefined;
  if (depth === MAX_DEPTH) return { path: '', message: `is nested deeper than ${MAX_DEPTH}` };
  return Array.isArray(value) ? inArray(value, depth) : inObject(value as Record<string, unknown>, depth);
}

function inArray(values: unknown[], depth: number): Problem | undefined {
  for (let i = 0; i < values.length; i++) {
    const problem = firstUnstorable(values[i], depth + 1);
    if (problem) return below(i, problem);
    if (values[i] === 0) values[i] = 0;
  }
  return undefined;
}

function inObject(members: Record<string, unknown>, depth: number): Problem | undefined {
  for (const key in members) {
    if (!isStorableText(key)) return { path: pointerStep(key.toWellFormed()), message: 'has U+0000 or a lone surrogate in its name' };
    const problem = firstUnstorable(members[key], depth + 1);
    if (problem) return below(key, problem);
    if (members[key] === 0) members[key] = 0;
  }
  return undefined;
}

function below(key: PropertyKey, { path, message }: Problem): Problem {
  return { path: pointerStep(key) + path, message };
}
