import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import picocolors from 'picocolors';
import { run } from '../run.js';

export interface ImportRun {
  readonly code: number;
  readonly out: string;
  readonly err: string;
  /** The events that were written; undefined where no file was. */
  readonly events: string | undefined;
}

export const HEADER = 'Vendor,Buyer,Input,PO,Line,Quantity,Ordered,Promised';
export const ROW = 'unimicron-substrate,b200,substrate,PO-1,1,5,2026-01-05,2026-02-16';

export const MAPPING = {
  source: '//spec',
  facts: [{ type: 'ordered', from: 'Vendor', to: 'Buyer', input: 'Input', order: 'PO', line: 'Line', quantity: 'Quantity', promised: 'Promised', time: 'Ordered' }],
} as const;

/** The mapping of the specs, its fact with other fields. */
export function mappingWith(fields: object, rest: object = {}): object {
  return { ...MAPPING, ...rest, facts: [{ ...MAPPING.facts[0], ...fields }] };
}

/** A row of the specs with other cells. */
export function rowWith(cells: Partial<Record<'Vendor' | 'Buyer' | 'Input' | 'PO' | 'Line' | 'Quantity' | 'Ordered' | 'Promised', string>>): string {
  const columns = HEADER.split(',');
  return ROW.split(',').map((cell, index) => (cells as Record<string, string>)[columns[index]] ?? cell).join(',');
}

/** Runs `import deliveries` on files that hold this, writing events to a file. */
export async function importing(table: string | Uint8Array, mapping: object = MAPPING, ...args: string[]): Promise<ImportRun> {
  const folder = await mkdtemp(join(tmpdir(), 'import-'));
  try {
    await writeFile(join(folder, 'table.csv'), table);
    await writeFile(join(folder, 'mapping.json'), JSON.stringify(mapping));
    const events = join(folder, 'events.jsonl');
    const told = await running(['import', 'deliveries', join(folder, 'table.csv'), '--map', join(folder, 'mapping.json'), '--out', events, ...args]);
    return { ...told, err: told.err.replaceAll(folder, ''), events: existsSync(events) ? await readFile(events, 'utf8') : undefined };
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** Runs the command line in this process. */
export async function running(args: readonly string[]): Promise<Omit<ImportRun, 'events'>> {
  const [out, err] = [new PassThrough(), new PassThrough()];
  const code = await run(args, { out, err, colours: picocolors.createColors(false), terminal: false });
  return { code, out: textIn(out), err: textIn(err) };
}

function textIn(stream: PassThrough): string {
  return String((stream.read() as Buffer | null) ?? '');
}
