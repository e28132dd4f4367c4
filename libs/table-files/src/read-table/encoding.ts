import type { TableEncoding } from './table-options.js';

const MARKS: readonly (readonly [TableEncoding, readonly number[]])[] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
];

/** How a file is written, by its byte order mark: that is in the file, so it says more than whoever describes the file. */
export function encodingOf(start: Uint8Array, told: TableEncoding = 'utf-8'): { readonly encoding: TableEncoding; readonly markBytes: number } {
  const marked = MARKS.find(([, mark]) => mark.every((byte, index) => start[index] === byte));
  return marked ? { encoding: marked[0], markBytes: marked[1].length } : { encoding: told, markBytes: 0 };
}

export interface DecodedText {
  readonly text: string;
  /** Whether a byte could not be decoded; U+FFFD stands in its place. */
  readonly damaged: boolean;
}

/** Decodes pieces that begin and end between characters. */
export function decoderOf(encoding: TableEncoding): (bytes: Uint8Array) => DecodedText {
  const strict = new TextDecoder(encoding, { fatal: true, ignoreBOM: true });
  return (bytes) => {
    try {
      return { text: strict.decode(bytes), damaged: false };
    } catch {
      return { text: new TextDecoder(encoding, { ignoreBOM: true }).decode(bytes), damaged: true };
    }
  };
}
