import { decoderOf, encodingOf, type DecodedText } from './encoding.js';
import type { TableEncoding } from './table-options.js';

/** Some whole lines of a file; but a file of one endless line comes in pieces. */
export interface TextBlock extends DecodedText {
  /** How far the file is read with it. */
  readonly bytes: number;
}

const LF = 10;
const CR = 13;
/** A row of more bytes is no row. */
export const LONGEST_ROW = 1024 * 1024;

/** Decodes a file, whatever the chunks are that it comes in. The last line gets the end that it may lack. */
export async function* textBlocks(chunks: AsyncIterable<Uint8Array>, told?: TableEncoding): AsyncGenerator<TextBlock> {
  let held: Uint8Array = new Uint8Array();
  let bytes = 0;
  let started: { readonly width: number; readonly low: number; readonly decode: ReturnType<typeof decoderOf> } | undefined;
  for await (const chunk of chunks) {
    bytes += chunk.length;
    held = held.length === 0 ? chunk : Buffer.concat([held, chunk]);
    if (!started && held.length < 4) continue;
    if (!started) [started, held] = start(held, told);
    const end = endOfLines(held, started.width, started.low);
    if (end === 0) continue;
    yield { ...started.decode(held.subarray(0, end)), bytes };
    held = held.subarray(end);
  }
  if (!started) [started, held] = start(held, told);
  if (held.length > 0) yield withLineEnd(started.decode(held), bytes);
}

function start(held: Uint8Array, told: TableEncoding | undefined) {
  const { encoding, markBytes } = encodingOf(held, told);
  const isWide = encoding === 'utf-16le' || encoding === 'utf-16be';
  return [{ width: isWide ? 2 : 1, low: encoding === 'utf-16be' ? 1 : 0, decode: decoderOf(encoding) }, held.subarray(markBytes)] as const;
}

function withLineEnd({ text, damaged }: DecodedText, bytes: number): TextBlock {
  return { text: /[\r\n]$/.test(text) ? text : `${text}\n`, damaged, bytes };
}

/** Where the last line ends whose end is certain: a CR that ends a chunk may go on with LF. */
function endOfLines(bytes: Uint8Array, width: number, low: number): number {
  const last = bytes.length - (bytes.length % width) - width;
  for (let at = last; at >= 0; at -= width) {
    const unit = bytes[at + low];
    const isAlone = width === 1 || bytes[at + 1 - low] === 0;
    if (isAlone && (unit === LF || (unit === CR && at < last))) return at + width;
  }
  return bytes.length > LONGEST_ROW * width ? last : 0;
}
