import type { IHeaders, KafkaMessage } from 'kafkajs';
import type { ConsumedRecord } from '../port.js';

/** Cuts a fetched batch into runs of at most `size`. */
export function* runsOf(messages: readonly KafkaMessage[], size: number): Generator<readonly KafkaMessage[]> {
  if (messages.length <= size) yield messages;
  else for (let start = 0; start < messages.length; start += size) yield messages.slice(start, start + size);
}

/** The bytes are handed over as they are. */
export function recordOf({ offset, key, value, headers, timestamp }: KafkaMessage): ConsumedRecord {
  return { offset: BigInt(offset), key: key ?? null, value: value ?? null, headers: headersOf(headers), timestamp: Number(timestamp) };
}

const NONE: Record<string, Buffer> = {};

/** Of headers with the same name the last counts, as for Kafka's `lastHeader`; one without a value is none. */
function headersOf(headers: IHeaders | undefined): Record<string, Buffer> {
  if (!headers) return NONE;
  const plain: Record<string, Buffer> = {};
  for (const name in headers) {
    const value = headers[name];
    const last = Array.isArray(value) ? value.at(-1) : value;
    if (last !== undefined && last !== null) plain[name] = typeof last === 'string' ? Buffer.from(last) : last;
  }
  return plain;
}
