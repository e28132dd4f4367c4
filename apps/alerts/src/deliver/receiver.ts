/** Exact `host:port` pairs that may be called though they are not public, and over plain HTTP. */
export type AllowedReceivers = ReadonlySet<string>;

/** Host and port of an address as the URL parser normalises them (`127.1` is `127.0.0.1`), with the port that is left out. */
export function receiverOf({ hostname, port, protocol }: URL): string {
  return `${hostname}:${port || (protocol === 'https:' ? '443' : '80')}`;
}

/**
 * Reads WEBHOOK_ALLOW: `host:port` pairs with commas between.
 * @throws when a part is not such a pair
 */
export function parseAllowed(list: string): AllowedReceivers {
  const parts = list.split(',').map((part) => part.trim());
  return new Set(parts.filter((part) => part !== '').map(normalised));
}

function normalised(pair: string): string {
  const url = /:\d+$/.test(pair) ? URL.parse(`http://${pair}`) : null;
  if (url === null || url.pathname !== '/' || url.username !== '') throw new Error(`"${pair}" is not a pair host:port`);
  return receiverOf(url);
}
