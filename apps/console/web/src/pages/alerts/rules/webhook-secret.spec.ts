import { describe, expect, it } from '@jest/globals';
import { newSecret, secretOf } from './webhook-secret.js';

describe('A secret made in the browser', () => {
  it('is whsec_ and the base64 of its bytes', () => expect(secretOf(Uint8Array.from([0, 255, 16]))).toBe('whsec_AP8Q'));
  it('has 32 bytes, and is another every time', () => {
    const secrets = Array.from({ length: 20 }, newSecret);
    expect(new Set(secrets).size).toBe(20);
    for (const secret of secrets) expect(Buffer.from(secret.slice('whsec_'.length), 'base64')).toHaveLength(32);
  });
});
