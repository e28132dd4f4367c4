const STRUCTURED = 'application/cloudevents';
const UTF_8 = /;\s*charset\s*=\s*"?utf-?8"?\s*(;|$)/i;

export type MediaKind = 'structured-json' | 'json' | 'unsupported';

/** What a content type says about the value. Text other than UTF-8, batches and formats other than JSON are unsupported. */
export function mediaKind(contentType: string): MediaKind {
  // What nearly every event says.
  if (contentType === 'application/json') return 'json';
  const type = contentType.split(';', 1)[0].trim().toLowerCase();
  if (type.length < contentType.length && /;\s*charset/i.test(contentType) && !UTF_8.test(contentType)) return 'unsupported';
  if (type === `${STRUCTURED}+json`) return 'structured-json';
  if (type.startsWith(STRUCTURED)) return 'unsupported';
  return /^[^/]+\/(?:.+\+)?json$/.test(type) ? 'json' : 'unsupported';
}
