import { readAttributes } from './attributes.js';
import { headerText } from './headers.js';
import { mediaKind, type MediaKind } from './media-type.js';
import type { KafkaMessage, ReceivedEvent } from './message.js';
import { rejected, type Problem, type Rejection } from './problem.js';
import { firstUnstorable, parseJson } from './storable-json.js';
import { structuredData } from './structured-data.js';

export type Decoded = { readonly ok: true; readonly event: ReceivedEvent } | Rejection;

/**
 * Reads a CloudEvent 1.0 from a Kafka message (Kafka protocol binding, both content modes, JSON only). The content
 * type decides; without one, `ce_` headers mean binary mode, and a JSON object in the value is taken as structured.
 */
export function decodeCloudEvent(message: KafkaMessage): Decoded {
  const problems: Problem[] = [];
  const contentType = headerText(message.headers, 'content-type', '/datacontenttype', problems);
  if (problems.length > 0) return rejected('unsupported-content-type', ...problems);
  const kind = contentType === undefined ? undefined : mediaKind(contentType);
  if (kind === 'unsupported') return unsupported('/datacontenttype', contentType!);
  return isBinary(message, kind) ? decodeBinary(message) : decodeStructured(message.value ?? '');
}

/** Reads one CloudEvent in structured form, as text or bytes. */
export function decodeStructured(value: Buffer | string): Decoded {
  const parsed = parseJson(value);
  if (!parsed.ok) return parsed;
  const envelope = parsed.value;
  if (typeof envelope !== 'object' || envelope === null || !Object.hasOwn(envelope, 'specversion')) {
    return rejected('not-a-cloudevent', { path: '/specversion', message: 'is missing' });
  }
  const data = structuredData(envelope);
  if (!data.ok) return data;
  return assemble((name) => (envelope as Record<string, unknown>)[name], data.value, 'structured', []);
}

function isBinary({ headers }: KafkaMessage, kind: MediaKind | undefined): boolean {
  if (kind === 'structured-json' || headers === undefined) return false;
  return headers['ce_specversion'] !== undefined || Object.keys(headers).some((name) => name.startsWith('ce_'));
}

function decodeBinary({ headers, value }: KafkaMessage): Decoded {
  const parsed = parseJson(value ?? '');
  if (!parsed.ok) return { ...parsed, problems: parsed.problems.map(({ message }) => ({ path: '/data', message })) };
  const problems: Problem[] = [];
  return assemble((name) => headerText(headers, `ce_${name}`, `/${name}`, problems), parsed.value, 'binary', problems);
}

function assemble(read: (name: string) => unknown, data: unknown, mode: ReceivedEvent['mode'], problems: Problem[]): Decoded {
  const attributes = readAttributes(read, problems);
  if (attributes === undefined || problems.length > 0) return rejected('invalid-attribute', ...firstOfEach(problems));
  const problem = firstUnstorable(data);
  if (problem) return rejected('invalid-data', { path: `/data${problem.path}`, message: problem.message });
  return { ok: true, event: { ...attributes, data, mode } };
}

/** A header that cannot be read is also missing: only the first is worth telling. */
function firstOfEach(problems: readonly Problem[]): Problem[] {
  return problems.filter((problem, i) => problems.findIndex(({ path }) => path === problem.path) === i);
}

function unsupported(path: string, contentType: string): Rejection {
  return rejected('unsupported-content-type', { path, message: `cannot read "${contentType}", only JSON in UTF-8` });
}
