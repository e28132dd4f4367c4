import type { quarantine } from '@chokepoint/contracts/grpc';
import { writeJson, writeLine, type Streams } from '../command-line/streams.js';
import { askQuarantine, type QuarantineOptions } from './ask-quarantine.js';
import { bytesText } from './bytes-text.js';
import { placeText, stateText } from './list-quarantine.js';
import { printable } from './printable.js';
import { wrongText } from './wrong-text.js';

/** One record with all that came. */
export async function showQuarantined(id: string, options: QuarantineOptions, streams: Streams): Promise<void> {
  const { record, content } = await askQuarantine(options, (service) => service.getQuarantined({ id }));
  if (options.json) return writeJson(streams, { record, content: inBase64(content!) });
  writeLine(streams.out, recordText(record!, content!));
}

/** As protobuf has bytes in JSON. */
function inBase64({ key, headers, value }: quarantine.RecordContent) {
  return { key: key && base64(key), headers: headers.map((header) => ({ name: header.name, value: base64(header.value) })), value: value && base64(value) };
}

const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64');

export function recordText(record: quarantine.QuarantinedRecord, { key, headers, value }: quarantine.RecordContent): string {
  return [
    `record ${record.id} of ${placeText(record)}`,
    `taken ${record.receivedAt}, ${record.size} bytes, ${stateText(record)}`,
    wrongText(record),
    '',
    `key: ${partText(key)}`,
    ...headers.map((header) => `${printable(header.name)}: ${bytesText(header.value)}`),
    '',
    partText(value),
  ].join('\n');
}

function partText(bytes: Uint8Array | undefined): string {
  if (bytes === undefined) return '(none)';
  return bytes.length === 0 ? '(empty)' : bytesText(bytes);
}
