import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto';

const SECRET = /^whsec_([A-Za-z0-9+/]+={0,2})$/;
const LEAST_BYTES = 24;
const MOST_BYTES = 64;
const CIPHER = 'aes-256-gcm';
const KEY_BYTES = 32;
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/** A webhook secret as it is stored: AES-256-GCM, with the tag at the end. */
export interface SealedSecret {
  readonly keyId: string;
  readonly nonce: Buffer;
  readonly sealed: Buffer;
}

/** The key that a secret of Standard Webhooks encodes; undefined when it is not `whsec_` and base64 of 24 to 64 bytes. */
export function decodeSecret(secret: string): Buffer | undefined {
  const encoded = SECRET.exec(secret)?.[1];
  if (encoded === undefined) return undefined;
  const key = Buffer.from(encoded, 'base64');
  const isExact = key.toString('base64') === encoded;
  return isExact && key.length >= LEAST_BYTES && key.length <= MOST_BYTES ? key : undefined;
}

/** Seals webhook secrets with the first of its keys, and opens those sealed with any, so that keys can be changed. */
export class SecretBox {
  private readonly keys: ReadonlyMap<string, Buffer>;
  private readonly current: string;

  /** @param keys SECRETS_KEY: 32 bytes in base64; older ones after commas */
  constructor(keys: string) {
    const list = keys.split(',').map((text) => Buffer.from(text.trim(), 'base64'));
    if (list.some(({ length }) => length !== KEY_BYTES)) throw new Error('must be 32 bytes in base64; older keys may follow after commas');
    this.keys = new Map(list.map((key) => [keyIdOf(key), key]));
    this.current = keyIdOf(list[0]);
  }

  /** @param rule binds the secret to its rule: under another it does not open */
  seal(secret: Buffer, rule: string): SealedSecret {
    const nonce = randomBytes(NONCE_BYTES);
    const cipher = createCipheriv(CIPHER, this.keys.get(this.current)!, nonce).setAAD(Buffer.from(rule));
    const sealed = Buffer.concat([cipher.update(secret), cipher.final(), cipher.getAuthTag()]);
    return { keyId: this.current, nonce, sealed };
  }

  /** @throws when the key is not among those given, or the stored bytes were changed */
  open({ keyId, nonce, sealed }: SealedSecret, rule: string): Buffer {
    const key = this.keys.get(keyId);
    if (key === undefined) throw new Error(`the rule's secret was sealed with key ${keyId}, which SECRETS_KEY does not hold`);
    const text = sealed.subarray(0, -TAG_BYTES);
    const decipher = createDecipheriv(CIPHER, key, nonce, { authTagLength: TAG_BYTES })
      .setAAD(Buffer.from(rule))
      .setAuthTag(sealed.subarray(-TAG_BYTES));
    return Buffer.concat([decipher.update(text), decipher.final()]);
  }
}

function keyIdOf(key: Buffer): string {
  return createHash('sha256').update(key).digest('hex').slice(0, 16);
}
