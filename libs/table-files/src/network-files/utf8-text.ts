import { isUtf8 } from 'node:buffer';
import { UnreadableFile } from './file-problem.js';

const LINE_FEED = 0x0a;

/** The text of a file, without a byte order mark. @throws UnreadableFile at the first byte that is no UTF-8 */
export function utf8Text(bytes: Uint8Array, file: string): string {
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)) {
    throw new UnreadableFile({ file, line: 1, message: 'is UTF-16: save it as UTF-8' });
  }
  if (!isUtf8(bytes)) throw new UnreadableFile({ file, ...placeOfBadByte(bytes), message: 'is not UTF-8 here: save the file as UTF-8' });
  return new TextDecoder().decode(bytes);
}

/** No byte of a longer UTF-8 sequence is a line feed, so that lines can be taken one by one. */
function placeOfBadByte(bytes: Uint8Array): { line: number; column: number } {
  let line = 1;
  for (let start = 0; ; line++) {
    const feed = bytes.indexOf(LINE_FEED, start);
    const content = bytes.subarray(start, feed < 0 ? bytes.length : feed);
    if (!isUtf8(content)) return { line, column: columnOf(content) };
    start = feed + 1;
  }
}

/** The column of the table, as far as commas tell: what stands before the byte that is no UTF-8. */
function columnOf(line: Uint8Array): number {
  let valid = line.length - 1;
  while (!isUtf8(line.subarray(0, valid))) valid--;
  return new TextDecoder().decode(line.subarray(0, valid)).split(/[,;\t]/).length;
}
