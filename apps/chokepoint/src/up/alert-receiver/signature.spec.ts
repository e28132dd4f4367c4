import { Webhook } from 'standardwebhooks';
import { verifySignature } from './signature.js';

const SECRET = `whsec_${Buffer.alloc(24, 7).toString('base64')}`;
const NOW = Date.parse('2026-11-23T08:00:00Z');
const BODY = '{"type":"chokepoint.alert.raised.v1"}';
const signed = (id: string, at: number) => ({
  id,
  timestamp: String(Math.floor(at / 1000)),
  signature: new Webhook(SECRET).sign(id, new Date(at), BODY),
});

describe('a webhook signature', () => {
  it('is verified when another implementation made it', () => {
    expect(verifySignature(SECRET, signed('a', NOW), BODY, NOW)).toBe('verified');
  });

  it('is verified when one of several is right', () => {
    const headers = signed('a', NOW);
    expect(verifySignature(SECRET, { ...headers, signature: `v1,AAAA ${headers.signature}` }, BODY, NOW)).toBe('verified');
  });

  it('is wrong for another body, id, time or secret', () => {
    const headers = signed('a', NOW);
    const later = { ...headers, timestamp: String(Number(headers.timestamp) + 1) };
    const other = `whsec_${Buffer.alloc(24, 8).toString('base64')}`;
    expect(verifySignature(SECRET, headers, `${BODY} `, NOW)).toBe('wrong signature');
    expect(verifySignature(SECRET, { ...headers, id: 'b' }, BODY, NOW)).toBe('wrong signature');
    expect(verifySignature(SECRET, later, BODY, NOW)).toBe('wrong signature');
    expect(verifySignature(other, headers, BODY, NOW)).toBe('wrong signature');
  });

  it.each([
    ['older than five minutes', -301_000],
    ['newer than five minutes', 301_000],
  ])('is refused when %s', (_, offset) => {
    expect(verifySignature(SECRET, signed('a', NOW + offset), BODY, NOW)).toBe('too old or too new');
  });

  it('is refused without a time', () => {
    expect(verifySignature(SECRET, { id: 'a', timestamp: 'now', signature: 'v1,' }, BODY, NOW)).toBe('too old or too new');
  });
});
