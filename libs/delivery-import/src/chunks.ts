import type { TableFact, TableProblem } from '@chokepoint/table-files';
import { passThrough, type DeliveryFile, type Passage } from './delivery-file.js';

/** Facts that go together, and how far the file is done with them. */
export interface Chunk {
  readonly facts: readonly TableFact[];
  /** [facts] the line of each */
  readonly lines: readonly number[];
  /** All rows before this one are in this chunk or in those before. */
  readonly rowsThrough: number;
}

/** The facts of a file in chunks of at least `size`, as fast as they are taken. Rows that are bad say nothing. @param leftOut places of more of these */
export async function* chunksOf(file: DeliveryFile, size: number, passage: Passage, leftOut: ReadonlySet<number> = new Set()): AsyncGenerator<Chunk> {
  let facts: TableFact[] = [];
  let lines: number[] = [];
  let ready: Chunk[] = [];
  const cut = (rowsThrough: number) => {
    ready.push({ facts, lines, rowsThrough });
    facts = [];
    lines = [];
  };
  const reader = {
    row: ({ line }: { line: number }, reading: { facts: readonly TableFact[] } | { problems: readonly TableProblem[] } | undefined, index: number) => {
      if (!reading || 'problems' in reading || leftOut.has(index)) return;
      for (const fact of reading.facts) {
        facts.push(fact);
        lines.push(line);
      }
      if (facts.length >= size) cut(index + 1);
    },
  };
  let rows = 0;
  for await (rows of passThrough(file, reader, passage)) {
    yield* ready;
    ready = [];
  }
  if (facts.length > 0) cut(rows);
  yield* ready;
}
