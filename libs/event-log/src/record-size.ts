import { RecordTooLargeError } from './errors.js';
import type { OutgoingRecord } from './port.js';

/** Bytes of a record that count against its topic's limit: key, value and headers. */
export function recordSize({ key, value, headers }: OutgoingRecord): number {
  let bytes = (key?.length ?? 0) + (value?.length ?? 0);
  for (const name in headers) bytes += name.length + headers[name].length;
  return bytes;
}

/** Throws when a record is over the limit of its topic; topics without a known limit take any. */
export function checkSizes(records: readonly OutgoingRecord[], limits: { get(topic: string): number | undefined }): void {
  for (const record of records) {
    const limit = limits.get(record.topic);
    const bytes = recordSize(record);
    if (limit !== undefined && bytes > limit) throw new RecordTooLargeError(record.topic, bytes, limit);
  }
}

/** Cuts records into successive runs, each of at most `maxBytes` (one record may be larger) and `maxRecords`. */
export function chunkBySize(records: readonly OutgoingRecord[], maxBytes: number, maxRecords: number): OutgoingRecord[][] {
  const chunks: OutgoingRecord[][] = [];
  let bytes = Infinity;
  for (const record of records) {
    const size = recordSize(record) + RECORD_OVERHEAD_BYTES;
    const current = chunks.at(-1);
    if (!current || bytes + size > maxBytes || current.length === maxRecords) {
      chunks.push([record]);
      bytes = size;
    } else {
      current.push(record);
      bytes += size;
    }
  }
  return chunks;
}

/** What a log adds to a record, roughly and rather too much. */
const RECORD_OVERHEAD_BYTES = 64;
