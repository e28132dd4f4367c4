import { isUtf8 } from 'node:buffer';
import { UnreadableTable } from '../read-table/index.js';

const LINE_FEED = 0x0a;

/** The text of a JSON file, without a byte order mark. @throws UnreadableTable at the first line that is no UTF-8 */
export function utf8Text(bytes: Uint8Array, file: string): string {
  const refuse = (line: number, reason: string) => new UnreadableTable([{ file, line, column: '', reason, value: '' }]);
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)) throw refuse(1, 'is UTF-16: save it as UTF-8');
  if (!isUtf8(bytes)) throw refuse(lineOfBadByte(bytes), 'is not UTF-8 here: save the file as UTF-8');
  return new TextDecoder().decode(bytes);
}

/** No byte of a longer UTF-8 sequence is a line feed, so that lines can be taken one by one. */
function lineOfBadByte(bytes: Uint8Array): number {
  let line = 1;
  for (let start = 0; ; line++) {
    const feed = bytes.indexOf(LINE_FEED, start);
    if (!isUtf8(bytes.subarray(start, feed < 0 ? bytes.length : feed))) return line;
    start = feed + 1;
  }
}
