import { isIP } from 'node:net';
import { isPublicAddress } from './public-address.js';
import { receiverOf, type AllowedReceivers } from './receiver.js';

/** An address as connections take it. */
export interface Address {
  readonly address: string;
  readonly family: 4 | 6;
}

/** Every address that a name has. */
export type LookUp = (hostname: string) => Promise<readonly string[]>;

/** The receiver will not be called where it is. */
export class ForbiddenAddress extends Error {}

/**
 * The addresses that may be dialled for a URL. One that is not public forbids all: a name that mixes them is an attempt
 * to be lucky.
 * @throws ForbiddenAddress
 */
export async function resolveReceiver(url: URL, allowed: AllowedReceivers, lookUp: LookUp): Promise<Address[]> {
  const literal = literalOf(url.hostname);
  const found = literal === undefined ? await lookUp(url.hostname) : [literal];
  if (!allowed.has(receiverOf(url))) found.forEach(assertPublic);
  if (found.length === 0) throw new Error(`${url.hostname} has no address`);
  return found.map((address) => ({ address, family: isIP(address) === 6 ? 6 : 4 }));
}

/** The address when the host of a URL is one; the URL parser has brought decimal, octal and short forms to the usual one. */
export function literalOf(hostname: string): string | undefined {
  const bare = hostname.startsWith('[') ? hostname.slice(1, -1) : hostname;
  return isIP(bare) === 0 ? undefined : bare;
}

function assertPublic(address: string): void {
  if (!isPublicAddress(address)) throw new ForbiddenAddress(`${address} is not a public address`);
}
