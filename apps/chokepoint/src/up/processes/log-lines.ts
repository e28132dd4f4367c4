import { createWriteStream } from 'node:fs';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';

const KEPT_LINES = 20;

/** The log file of one process, and its last lines for whoever must explain a failure. */
export interface ProcessLog {
  readonly file: string;
  readonly write: (line: string) => void;
  take(stream: Readable, onLine?: (line: string) => void): void;
  tail(): string;
  close(): void;
}

export function openProcessLog(file: string): ProcessLog {
  const target = createWriteStream(file, { flags: 'a' });
  const last: string[] = [];
  const keep = (line: string) => {
    target.write(`${line}\n`);
    if (last.push(line) > KEPT_LINES) last.shift();
  };
  return {
    file,
    write: keep,
    take: (stream, onLine) => {
      createInterface(stream).on('line', (line) => {
        keep(line);
        onLine?.(line);
      });
    },
    tail: () => last.join('\n'),
    close: () => target.end(),
  };
}
