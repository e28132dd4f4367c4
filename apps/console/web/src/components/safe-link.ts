/** The address where it is one that a browser may follow: http or https. Anything else is text only. */
export function safeAddress(text: string): string | undefined {
  if (!URL.canParse(text)) return undefined;
  const { protocol, href } = new URL(text);
  return protocol === 'http:' || protocol === 'https:' ? href : undefined;
}

/** What stands for an address in a line: its host. */
export function hostOf(text: string): string {
  return URL.canParse(text) ? new URL(text).host.replace(/^www\./, '') || text : text;
}
