import { mediaKind } from './media-type.js';
import { rejected, type Rejection } from './problem.js';
import { parseJson } from './storable-json.js';

const BASE64 = /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/;

interface Envelope {
  readonly data?: unknown;
  readonly data_base64?: unknown;
  readonly datacontenttype?: unknown;
}

/** The `data` of a structured event; a member that is null is absent. It is read from `data_base64` where a producer sent its JSON as bytes. */
export function structuredData(envelope: Envelope): { readonly ok: true; readonly value: unknown } | Rejection {
  const contentType = envelope.datacontenttype ?? 'application/json';
  if (typeof contentType !== 'string' || mediaKind(contentType) !== 'json') {
    return rejected('unsupported-content-type', { path: '/datacontenttype', message: 'must be JSON in UTF-8' });
  }
  const { data, data_base64: encoded } = envelope;
  if (encoded === undefined || encoded === null) return { ok: true, value: data };
  if (data !== undefined && data !== null) return invalid('is given beside data');
  if (typeof encoded !== 'string' || !BASE64.test(encoded)) return invalid('is not base64');
  const parsed = parseJson(Buffer.from(encoded, 'base64'));
  return parsed.ok ? parsed : { ...parsed, problems: parsed.problems.map(({ message }) => ({ path: '/data_base64', message })) };
}

function invalid(message: string): Rejection {
  return rejected('invalid-data', { path: '/data_base64', message });
}
