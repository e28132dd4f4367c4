import type { ServiceSettings } from '@chokepoint/service';
import { z } from 'zod';
import { isThreshold, type LevelBounds } from './decide/threshold.js';
import { parseAllowed, type AllowedReceivers } from './deliver/receiver.js';
import { SecretBox } from './rules/secret.js';

/** What the alerts service reads from its environment beyond what every service does. */
export const alertsSettings = {
  WEBHOOK_ALLOW: z.string().prefault('').transform(parsedBy(parseAllowed)),
  SECRETS_KEY: z.string('expected 32 bytes in base64, which encrypt webhook secrets').transform(parsedBy((keys) => new SecretBox(keys))),
  LEVEL_BOUNDS: z.string().prefault('5,15,25,40').transform(parsedBy(parseBounds)),
  WEBHOOK_TIMEOUT_MS: milliseconds(100, 120_000).default(15_000),
  WEBHOOK_CONCURRENCY: z.coerce.number('expected a number').int().min(1).max(1_000).default(32),
  SCORING_GAP_MS: milliseconds(100, 3_600_000).default(60_000),
};

export type AlertsSettings = ServiceSettings & {
  readonly WEBHOOK_ALLOW: AllowedReceivers;
  readonly SECRETS_KEY: SecretBox;
  readonly LEVEL_BOUNDS: LevelBounds;
  readonly WEBHOOK_TIMEOUT_MS: number;
  readonly WEBHOOK_CONCURRENCY: number;
  readonly SCORING_GAP_MS: number;
};

function parseBounds(text: string): LevelBounds {
  const bounds = text.split(',').map(Number);
  const rise = bounds.every((bound, i) => isThreshold(bound) && (i === 0 || bound > bounds[i - 1]));
  if (bounds.length !== 4 || !rise)
    throw new Error('expected four rising multiples of 0.5 up to 100, where guarded, elevated, high and severe begin');
  return bounds as unknown as LevelBounds;
}

function parsedBy<T>(parse: (text: string) => T) {
  return (text: string, context: z.RefinementCtx): T => {
    try {
      return parse(text);
    } catch (error) {
      context.addIssue({ code: 'custom', message: (error as Error).message });
      return z.NEVER;
    }
  };
}

function milliseconds(least: number, most: number) {
  const expected = `expected milliseconds, from ${least} to ${most}`;
  return z.coerce.number(expected).int(expected).min(least, expected).max(most, expected);
}
