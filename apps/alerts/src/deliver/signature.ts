import { createHmac } from 'node:crypto';

/** The headers of Standard Webhooks 1.0 for one attempt; `key` is what the secret encodes. */
export function signedHeaders(id: string, body: string, key: Buffer, sentAt: Date): Record<string, string> {
  const timestamp = String(Math.floor(sentAt.getTime() / 1_000));
  const signature = createHmac('sha256', key).update(`${id}.${timestamp}.${body}`).digest('base64');
  return { 'webhook-id': id, 'webhook-timestamp': timestamp, 'webhook-signature': `v1,${signature}` };
}
