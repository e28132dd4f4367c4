const BYTES = 32;

/** A new secret as Standard Webhooks writes it, from the browser's own chance. */
export function newSecret(): string {
  return secretOf(crypto.getRandomValues(new Uint8Array(BYTES)));
}

export function secretOf(bytes: Uint8Array): string {
  return `whsec_${btoa(String.fromCharCode(...bytes))}`;
}
