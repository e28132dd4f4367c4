import type { EventInput, FactType } from '@chokepoint/contracts';
import { encodeRecord } from '@chokepoint/contracts/cloudevents';
import type { OutboxRecord } from '@chokepoint/database';
import type { ReceivedFact } from './door.js';

/** The event that tells of a fact, in binary mode, for the outbox. */
export function factRecord<T extends FactType>({ id, source, type, time, data }: ReceivedFact<T>): OutboxRecord {
  return encodeRecord({ id, source, type, time, data: data as EventInput<T> });
}
