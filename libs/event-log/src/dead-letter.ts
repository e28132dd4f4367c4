import { deadLetterTopic, TOPICS } from '@chokepoint/contracts';
import type { ConsumedRecord, OutgoingRecord, RecordBatch } from './port.js';
import { recordSize } from './record-size.js';
import { storableText } from './storable.js';

/** Why a record was refused. */
export interface Refusal {
  readonly reason: string;
  readonly detail: string;
}

const LONGEST_DETAIL = 1_000;

/**
 * What goes to the dead-letter topic in place of a refused record: its bytes, and headers that say why and from where.
 * A record that came compressed may be too large for that topic; its bytes are then in quarantine alone.
 */
export function deadLetterOf(record: ConsumedRecord, { topic, partition }: Pick<RecordBatch, 'topic' | 'partition'>, { reason, detail }: Refusal): OutgoingRecord {
  const why = headersOf({ reason, detail: detail.slice(0, LONGEST_DETAIL), topic, partition: String(partition), offset: String(record.offset) });
  const letter = { topic: deadLetterTopic(topic), key: record.key, value: record.value, headers: { ...storable(record.headers), ...why } };
  const bytes = recordSize(letter);
  if (bytes <= limitOf(letter.topic)) return letter;
  return { topic: letter.topic, key: null, value: null, headers: { ...why, ...headersOf({ 'left-out': `${bytes} bytes, kept in quarantine` }) } };
}

function headersOf(texts: Readonly<Record<string, string>>): Record<string, Buffer> {
  return Object.fromEntries(Object.entries(texts).map(([name, text]) => [`chokepoint-${name}`, Buffer.from(text.toWellFormed())]));
}

/** On its way a header's name is in PostgreSQL, which cannot hold U+0000. */
function storable(headers: Readonly<Record<string, Buffer>>): Record<string, Buffer> {
  return Object.fromEntries(Object.entries(headers).map(([name, value]) => [storableText(name), value]));
}

function limitOf(topic: string): number {
  return TOPICS.find(({ name }) => name === topic)?.maxMessageBytes ?? Infinity;
}
