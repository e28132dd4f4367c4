import { printable } from './printable.js';

const A_LINE = 16;
const UTF8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** Bytes as text where they are UTF-8, else as a hex dump. */
export function bytesText(bytes: Uint8Array): string {
  try {
    return printable(UTF8.decode(bytes));
  } catch {
    return hexDump(Buffer.from(bytes));
  }
}

/** Sixteen bytes a line: offset, hex, ASCII. */
function hexDump(bytes: Buffer): string {
  const lines = Array.from({ length: Math.ceil(bytes.length / A_LINE) }, (_, line) => hexLine(line * A_LINE, bytes.subarray(line * A_LINE, (line + 1) * A_LINE)));
  return lines.join('\n');
}

function hexLine(offset: number, bytes: Buffer): string {
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join(' ');
  return `${offset.toString(16).padStart(8, '0')}  ${hex.padEnd(3 * A_LINE - 1)}  |${bytes.toString('latin1').replaceAll(/[^ -~]/g, '.')}|`;
}
