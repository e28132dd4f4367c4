import { randomUUID } from 'node:crypto';
import { identifier, isStorableText, parseInstant, type Instant } from '@chokepoint/contracts';
import { z } from 'zod';
import type { Violation } from '../errors/errors.js';
import { violationsOf } from '../errors/violations.js';

/** What a client says of a fact's identity; null and undefined are absent. */
export interface GivenIdentity {
  readonly id?: string | null | undefined;
  readonly source?: string | null | undefined;
  readonly time?: string | null | undefined;
}

export interface FactIdentity {
  readonly source: string;
  readonly id: string;
  /** When it was known. */
  readonly time: Instant;
  /** Whether the client said when; otherwise it is when we heard. */
  readonly timeGiven: boolean;
}

const EXPECTED_TIME = 'expected an RFC 3339 date-time with a zone, or a day (YYYY-MM-DD), of the years 0001 to 9999';

const given = z.object({
  id: identifier.optional(),
  source: z.string().min(1).max(512).refine(isStorableText, 'must be well-formed Unicode without U+0000').optional(),
  time: z.string().transform(readTime).optional(),
});

/** Fills in what the client left out. */
export function readIdentity(
  identity: GivenIdentity,
  standard: { readonly source: string; readonly now: Date },
  pointer: string,
): { readonly ok: true; readonly identity: FactIdentity } | { readonly ok: false; readonly violations: Violation[] } {
  const { id, source, time } = identity;
  const result = given.safeParse({ id: id ?? undefined, source: source ?? undefined, time: time ?? undefined });
  if (!result.success) return { ok: false, violations: violationsOf(result.error, pointer) };
  const { data } = result;
  return {
    ok: true,
    identity: {
      source: data.source ?? standard.source,
      id: data.id ?? randomUUID(),
      time: data.time ?? standard.now.getTime(),
      timeGiven: data.time !== undefined,
    },
  };
}

/** Beyond these moments none could be written down as RFC 3339 again, nor stored. */
const EARLIEST = Date.parse('0001-01-01T00:00:00Z');
const LATEST = Date.parse('9999-12-31T23:59:59.999Z');

function readTime(text: string, context: z.RefinementCtx): Instant {
  const time = parseInstant(text);
  if (time !== undefined && time >= EARLIEST && time <= LATEST) return time;
  context.addIssue({ code: 'custom', message: EXPECTED_TIME });
  return z.NEVER;
}
