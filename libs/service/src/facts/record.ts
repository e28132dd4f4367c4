import { EVENTS, type EventInput, type FactType } from '@chokepoint/contracts';
import { encodeBinary } from '@chokepoint/contracts/cloudevents';
import type { OutboxRecord } from '@chokepoint/database';
import type { ReceivedFact } from './door.js';

/** The event that tells of a fact, in binary mode, for the outbox. */
export function factRecord<T extends FactType>({ id, source, type, time, data }: ReceivedFact<T>): OutboxRecord {
  const { key, value, headers } = encodeBinary({ id, source, type, time, data: data as EventInput<T> });
  return { topic: EVENTS[type].topic, key: Buffer.from(key), value, headers: bytesOf(headers) };
}

function bytesOf(headers: Record<string, string>): Record<string, Buffer> {
  return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, Buffer.from(value)]));
}
