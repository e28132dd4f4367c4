import { randomBytes } from 'node:crypto';
import { decodeSecret, SecretBox } from './secret.js';

const secretOf = (bytes: number) => `whsec_${randomBytes(bytes).toString('base64')}`;
const newKey = () => randomBytes(32).toString('base64');

describe('a webhook secret', () => {
  it.each([24, 32, 64])('may have %d bytes', (bytes) => {
    expect(decodeSecret(secretOf(bytes))).toHaveLength(bytes);
  });

  it.each([
    secretOf(23),
    secretOf(65),
    'whsec_',
    'whsec_not base64',
    randomBytes(32).toString('base64'),
    `${secretOf(24)}x`,
    `WHSEC_${secretOf(24)}`,
  ])('may not be "%s"', (text) => {
    expect(decodeSecret(text)).toBeUndefined();
  });
});

describe('the secret box', () => {
  const secret = randomBytes(24);

  it('opens what it sealed, which does not show the secret', () => {
    const box = new SecretBox(newKey());
    const sealed = box.seal(secret, 'desk');
    expect(box.open(sealed, 'desk')).toEqual(secret);
    expect(sealed.sealed.includes(secret)).toBe(false);
  });

  it('seals differently every time', () => {
    const box = new SecretBox(newKey());
    expect(box.seal(secret, 'desk').sealed).not.toEqual(box.seal(secret, 'desk').sealed);
  });

  it('does not open under another rule, or after a change', () => {
    const box = new SecretBox(newKey());
    const sealed = box.seal(secret, 'desk');
    expect(() => box.open(sealed, 'other')).toThrow();
    sealed.sealed[0] ^= 1;
    expect(() => box.open(sealed, 'desk')).toThrow();
  });

  it('opens with an older key that is still given, and names the key that is not', () => {
    const [older, newer] = [newKey(), newKey()];
    const sealed = new SecretBox(older).seal(secret, 'desk');
    expect(new SecretBox(`${newer},${older}`).open(sealed, 'desk')).toEqual(secret);
    expect(() => new SecretBox(newer).open(sealed, 'desk')).toThrow(sealed.keyId);
  });

  it.each(['', 'short', randomBytes(31).toString('base64')])('refuses the key "%s"', (key) => {
    expect(() => new SecretBox(key)).toThrow('32 bytes');
  });
});
