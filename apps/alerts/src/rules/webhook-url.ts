import { isPublicAddress } from '../deliver/public-address.js';
import { receiverOf, type AllowedReceivers } from '../deliver/receiver.js';
import { literalOf } from '../deliver/resolve.js';

const LONGEST = 2_048;

/**
 * What is wrong with the address of a rule; undefined: nothing that can be seen without asking for the name, which is
 * done at every call.
 */
export function urlProblem(text: string, allowed: AllowedReceivers): string | undefined {
  const url = URL.parse(text);
  if (url === null || text.length > LONGEST) return `must be a URL of at most ${LONGEST} characters`;
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return 'must begin with https://';
  if (url.username !== '' || url.password !== '') return 'must not hold a user or a password';
  if (allowed.has(receiverOf(url))) return undefined;
  if (url.protocol !== 'https:') return 'must begin with https://, unless its host:port is in the environment variable WEBHOOK_ALLOW (host:port pairs with commas between) when the alerts service starts';
  const literal = literalOf(url.hostname);
  if (literal !== undefined && !isPublicAddress(literal)) return `${literal} is not a public address`;
  return isLocalName(url.hostname) ? `${url.hostname} is not a public name` : undefined;
}

function isLocalName(hostname: string): boolean {
  return /(^|\.)(localhost|local|internal)\.?$/.test(hostname);
}
