/** The address where it is one that a browser may follow: http or https. Anything else is text only. */
export function safeAddress(text: string): string | undefined {
  if (!URL.canParse(text)) return undefined;
  const { protocol, href } = new URL(text);
  return protocol === 'http:' || protocol === 'https:' ? href : undefined;
}

const SHORT = 44;

/** What stands for an address in a line: its host and as much of its path as is read at a glance. */
export function shortAddress(text: string): string {
  if (!URL.canParse(text)) return text;
  const { host, pathname } = new URL(text);
  const full = `${host.replace(/^www\./, '')}${pathname === '/' ? '' : pathname}`;
  return full.length <= SHORT ? full : `${full.slice(0, SHORT - 1)}…`;
}
