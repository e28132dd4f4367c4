import { isIP } from 'node:net';

export interface KnownHosts {
  /** What the server is bound to. */
  readonly bound: string;
  /** CONSOLE_HOSTS: names that lead here. */
  readonly names: readonly string[];
}

const EVERYWHERE = new Set(['0.0.0.0', '::']);

/**
 * Whether a request means this console by its Host header. A name of a stranger that was made to lead here (DNS
 * rebinding) does not; a bare address cannot be made to. Ports say nothing: a console is often reached through another.
 */
export function isKnownHost(header: string | undefined, { bound, names }: KnownHosts): boolean {
  const host = header === undefined ? undefined : hostOf(header);
  if (host === undefined) return false;
  if (isIP(host) !== 0 && EVERYWHERE.has(bound)) return true;
  return isLoopback(host) || host === bound.toLowerCase() || names.some((name) => name.toLowerCase() === host);
}

/** The name or address alone, in small letters, as the URL parser normalises it. */
function hostOf(header: string): string | undefined {
  const url = URL.parse(`http://${header}`);
  if (url === null || url.pathname !== '/' || url.username !== '' || url.search !== '' || url.hash !== '') return undefined;
  return url.hostname.replace(/^\[|\]$/g, '').replace(/\.$/, '');
}

function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || (isIP(host) === 4 && host.startsWith('127.'));
}
