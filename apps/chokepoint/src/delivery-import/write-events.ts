import { createWriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { once } from 'node:events';
import { finished } from 'node:stream/promises';
import { encodeStructured } from '@chokepoint/contracts';
import type { Chunk } from '@chokepoint/delivery-import';
import { eventInput, factId, typeOf, type TableFact } from '@chokepoint/table-files';
import { BadInput } from '../command-line/failures.js';

/**
 * Writes facts as CloudEvents in structured mode, one a line. The file appears when it is whole.
 * @returns how many
 */
export async function writeEvents(path: string, source: string, chunks: AsyncIterable<Chunk>): Promise<number> {
  const unfinished = `${path}.unfinished`;
  const file = createWriteStream(unfinished);
  await once(file, 'open').catch((error: unknown) => {
    throw new BadInput([`${path}: ${(error as Error).message}`]);
  });
  let written = 0;
  try {
    for await (const { facts } of chunks) {
      if (!file.write(facts.map((fact) => eventLine(fact, source)).join(''))) await once(file, 'drain');
      written += facts.length;
    }
    file.end();
    await finished(file);
    await rename(unfinished, path);
    return written;
  } catch (error) {
    file.destroy();
    await rm(unfinished, { force: true });
    throw error;
  }
}

function eventLine(fact: TableFact, source: string): string {
  const { value } = encodeStructured({ id: factId(fact), source, type: typeOf(fact.kind), time: fact.known, data: eventInput(fact) });
  return `${value.toString()}\n`;
}
