import { createHmac, timingSafeEqual } from 'node:crypto';

/** What a webhook says of itself, as Standard Webhooks has it. */
export interface WebhookHeaders {
  readonly id: string;
  readonly timestamp: string;
  readonly signature: string;
}

export type Verdict = 'verified' | 'wrong signature' | 'too old or too new';

const PREFIX = 'whsec_';
/** An older message may be one that somebody recorded and sends again. */
const TOLERANCE_SECONDS = 5 * 60;

/**
 * Checks a webhook as its receiver must, before trusting a word of it.
 * @param body the bytes as received: another spelling of the same JSON has another signature
 * @param nowMs milliseconds since the epoch
 */
export function verifySignature(secret: string, headers: WebhookHeaders, body: string, nowMs: number): Verdict {
  const age = Math.abs(nowMs / 1000 - Number(headers.timestamp));
  if (!(age <= TOLERANCE_SECONDS)) return 'too old or too new';
  const expected = signatureOf(secret, headers, body);
  // Several, with a space between, while a secret is being exchanged.
  const genuine = headers.signature.split(' ').some((given) => isSame(given, expected));
  return genuine ? 'verified' : 'wrong signature';
}

function signatureOf(secret: string, { id, timestamp }: WebhookHeaders, body: string): string {
  const key = Buffer.from(secret.startsWith(PREFIX) ? secret.slice(PREFIX.length) : secret, 'base64');
  return `v1,${createHmac('sha256', key).update(`${id}.${timestamp}.${body}`).digest('base64')}`;
}

/** In constant time, so that a signature cannot be guessed byte by byte. */
function isSame(given: string, expected: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(expected)];
  return a.length === b.length && timingSafeEqual(a, b);
}
