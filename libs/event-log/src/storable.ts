import type { ConsumedRecord } from './port.js';

/** PostgreSQL's text has neither U+0000 nor lone surrogates. */
export function storableText(text: string): string {
  return text.toWellFormed().replaceAll('\u0000', '\u2400');
}

/** Headers as JSON for a column: values in base64, since their bytes may be anything. */
export function storableHeaders({ headers }: Pick<ConsumedRecord, 'headers'>): string {
  return JSON.stringify(Object.fromEntries(Object.entries(headers).map(([name, value]) => [storableText(name), value.toString('base64')])));
}
