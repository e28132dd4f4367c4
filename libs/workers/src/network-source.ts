import { createHash } from 'node:crypto';

/** A network document as every thread can read it without a copy: each parses and compiles it once. */
export interface NetworkSource {
  /** SHA-256 of the text */
  readonly key: string;
  /** The document as JSON, UTF-8 */
  readonly text: SharedArrayBuffer;
}

export function networkSource(document: string): NetworkSource {
  const bytes = Buffer.from(document);
  const text = new SharedArrayBuffer(bytes.length);
  new Uint8Array(text).set(bytes);
  return { key: createHash('sha256').update(bytes).digest('hex'), text };
}

export function textOf({ text }: NetworkSource): string {
  return Buffer.from(text).toString();
}
