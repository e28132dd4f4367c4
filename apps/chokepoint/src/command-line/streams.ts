import type { Writable } from 'node:stream';
import picocolors from 'picocolors';

/** Where a command writes: results on `out`, everything else on `err`. */
export interface Streams {
  readonly out: Writable;
  readonly err: Writable;
  readonly colours: ReturnType<typeof picocolors.createColors>;
  /** Whether `err` is a terminal, where a line can be drawn over. */
  readonly terminal: boolean;
}

/** The process's own streams, coloured where picocolors finds that the reader wants it (NO_COLOR, FORCE_COLOR). */
export function processStreams(): Streams {
  endQuietlyWithoutReader(process.stdout);
  const wanted = picocolors.isColorSupported && (process.stdout.isTTY || process.env['FORCE_COLOR'] !== undefined);
  return { out: process.stdout, err: process.stderr, colours: picocolors.createColors(wanted), terminal: process.stderr.isTTY === true };
}

export function writeJson({ out }: Streams, document: unknown): void {
  out.write(`${JSON.stringify(document)}\n`);
}

export function writeLine(to: Writable, line = ''): void {
  to.write(`${line}\n`);
}

/** `chokepoint ... | head` closes our stdout: that is no failure. */
function endQuietlyWithoutReader(stream: Writable): void {
  stream.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 1));
}
