import { randomBytes } from 'node:crypto';
import { readKept, writeKept } from './kept-json.js';

/** Made once and kept: another key could not read what the first one encrypted. */
export interface Secrets {
  /** Encrypts the secrets of webhooks at rest: 32 bytes in base64. */
  readonly secretsKey: string;
  /** Signs the webhooks to the receiver that `up` starts. */
  readonly webhookSecret: string;
}

export async function loadSecrets(file: string): Promise<Secrets> {
  const kept = await readKept<Secrets>(file);
  if (kept) return kept;
  const made = { secretsKey: randomBytes(32).toString('base64'), webhookSecret: `whsec_${randomBytes(32).toString('base64')}` };
  await writeKept(file, made);
  return made;
}
