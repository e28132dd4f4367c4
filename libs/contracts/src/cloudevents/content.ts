import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';
import type { Instant } from '../events/instant.js';

/** What an event says, apart from the key (`source`, `id`) that it says it under. */
export interface EventContent {
  readonly type: string;
  readonly time: Instant;
  /** As received, not as parsed: two spellings of one instant are two contents. */
  readonly data: unknown;
}

/** RFC 8785. Throws on what it cannot hold; decoded events have none of that. */
export function canonicalJson(value: unknown): string {
  const text = canonicalize(value);
  if (text === undefined) throw new TypeError('only JSON values have a canonical form');
  return text;
}

/** SHA-256, in hex, of the canonical JSON of an event's `data`. */
export function contentHash(data: unknown): string {
  return createHash('sha256').update(canonicalJson(data)).digest('hex');
}

/**
 * Orders the contents found under one key: negative when `a` holds against `b`, 0 when they are the same
 * (exposure model, section 4). The hash is of `data` alone, so the type breaks the last tie.
 */
export function compareContents(a: EventContent, b: EventContent): number {
  if (a.time !== b.time) return a.time - b.time;
  if (a.data !== b.data) {
    const canonicalA = canonicalJson(a.data);
    const canonicalB = canonicalJson(b.data);
    if (canonicalA !== canonicalB) return sha256(canonicalA) < sha256(canonicalB) ? -1 : 1;
  }
  return a.type === b.type ? 0 : a.type < b.type ? -1 : 1;
}

/** The content that holds where one key comes with two; `a` when they are the same. */
export function preferred<C extends EventContent>(a: C, b: C): C {
  return compareContents(a, b) <= 0 ? a : b;
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
