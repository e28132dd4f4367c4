/** Where a link may lead: the web, nothing that a browser would run. */
export function safeUrl(text: string): string | undefined {
  const url = URL.parse(text);
  return url !== null && (url.protocol === 'http:' || url.protocol === 'https:') ? url.href : undefined;
}
