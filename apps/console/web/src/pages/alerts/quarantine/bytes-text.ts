import type { RecordBytes } from '@chokepoint/console-service/contract';

const A_LINE = 16;
/** Controls but for the end of a line and the tab, what changes the direction of text or is not seen, halves of characters. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu;
const LAID_OUT = new Set(['\n', '\t']);

/** Text that somebody else wrote, with everything in it to be seen. */
export function visible(text: string): string {
  return text.replaceAll('\r\n', '\n').replaceAll(UNSEEN, (character) => (LAID_OUT.has(character) ? character : `\\u{${character.codePointAt(0)!.toString(16)}}`));
}

/** Bytes as text; undefined where they are not UTF-8. */
export function utf8Text(part: RecordBytes): string | undefined {
  const bytes = bytesOf(part);
  try {
    // A character that the end of what is shown cuts is left out.
    return visible(new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes, { stream: bytes.length < part.size }));
  } catch {
    return undefined;
  }
}

/** Sixteen bytes a line: offset, hex, ASCII. */
export function hexDump(part: RecordBytes): string {
  const bytes = bytesOf(part);
  return Array.from({ length: Math.ceil(bytes.length / A_LINE) }, (_, line) => hexLine(line * A_LINE, bytes.subarray(line * A_LINE, (line + 1) * A_LINE))).join('\n');
}

function hexLine(offset: number, bytes: Uint8Array): string {
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join(' ');
  const ascii = String.fromCharCode(...bytes).replaceAll(/[^ -~]/g, '.');
  return `${offset.toString(16).padStart(8, '0')}  ${hex.padEnd(3 * A_LINE - 1)}  |${ascii}|`;
}

export function bytesOf({ base64 }: Pick<RecordBytes, 'base64'>): Uint8Array {
  return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
}
