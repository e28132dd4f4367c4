import { z } from 'zod';
import { parseInstant, type Instant } from './instant.js';

const EXPECTED_INSTANT = 'expected an RFC 3339 date-time with a zone, or a day (YYYY-MM-DD)';

/** A moment: text on the wire, milliseconds since the epoch once parsed. */
export const instant = z
  .string()
  .meta({
    description: 'RFC 3339 date-time with a zone; a day alone means midnight UTC',
    anyOf: [{ format: 'date-time' }, { format: 'date' }],
  })
  .transform((text, context): Instant => {
    const millis = parseInstant(text);
    if (millis === undefined) {
      context.addIssue({ code: 'custom', message: EXPECTED_INSTANT });
      return z.NEVER;
    }
    return millis;
  });

/** Text that PostgreSQL can store and that sorts as UTF-8. */
export function isStorableText(text: string): boolean {
  return text.isWellFormed() && !text.includes('\u0000');
}

/** Identifiers are stored as PostgreSQL text and compared as UTF-8: no NUL, no lone surrogate. */
export const identifier = z
  .string()
  .min(1)
  .max(256)
  .refine(isStorableText, 'must be well-formed Unicode without U+0000');

export const share = z.number().min(0).max(1);
export const nonNegative = z.number().min(0);
/** Citations: an address, or an object that says more about it. */
export const sources = z.array(z.union([z.string(), z.record(z.string(), z.unknown())]));
