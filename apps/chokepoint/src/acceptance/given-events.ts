import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Message } from 'kafkajs';
import { ROOT } from '../testing/run-cli.js';

/** A CloudEvent as any producer may write one. */
export interface PlainEvent {
  readonly specversion: string;
  readonly id: string;
  readonly source: string;
  readonly type: string;
  readonly time: string;
  readonly data: Readonly<Record<string, unknown>>;
}

export const example = (name: string): string => readFileSync(join(ROOT, 'libs/exposure/fixtures', name), 'utf8');

/** When everything below is in force. */
export const MOMENT = '2025-02-01T00:00:00.000Z';

/** A report on a line of the example networks, with an incident of its own; `data` says what is different. */
export function reported(id: string, data: Readonly<Record<string, unknown>> = {}): PlainEvent {
  const report = { node: 'n5', incident: id, status: 'confirmed', remaining: 0.9, start: '2025-01-20', until: '2025-07-01T00:00:00Z', ...data };
  return { specversion: '1.0', id, source: '//acceptance', type: 'chokepoint.capacity.reported.v1', time: '2025-01-21T06:00:00Z', data: report };
}

/** The whole event in the value. */
export function structured(event: object, value: string | Buffer = JSON.stringify(event)): Message {
  return { value, headers: { 'content-type': 'application/cloudevents+json; charset=UTF-8' } };
}

/** Attributes in the headers, the data in the value; `headers` says what is different. */
export function binary({ data, ...attributes }: Partial<PlainEvent>, headers: Message['headers'] = {}, value: string | Buffer | null = JSON.stringify(data)): Message {
  const named = Object.entries(attributes).filter(([, text]) => text !== undefined).map(([name, text]) => [`ce_${name}`, text]);
  return { value, headers: { 'content-type': 'application/json', ...Object.fromEntries(named), ...headers } };
}
