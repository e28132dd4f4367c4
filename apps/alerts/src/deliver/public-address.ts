import { isIP } from 'node:net';
import ipaddr from 'ipaddr.js';

/** Global unicast: everything that is handed out for the public Internet is in it. */
const GLOBAL_UNICAST = ipaddr.IPv6.parseCIDR('2000::/3');

/**
 * Whether an address belongs to the public Internet. Private, loopback, link-local (where clouds keep their metadata),
 * shared, multicast, documentation and reserved ranges do not; nor does any that wraps an IPv4 address to be reached
 * through a translator (mapped, NAT64, 6to4, Teredo), public or not.
 */
export function isPublicAddress(address: string): boolean {
  if (isIP(address) === 0) return false;
  const parsed = ipaddr.parse(address);
  if (parsed.range() !== 'unicast') return false;
  return parsed instanceof ipaddr.IPv4 || (!parsed.zoneId && parsed.match(GLOBAL_UNICAST));
}
