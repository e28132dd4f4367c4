import { createHash } from 'node:crypto';
import { mkdir, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { readKept, writeKept } from '../up/data-directory/kept-json.js';
import type { DeliveryFile } from '@chokepoint/delivery-import';

interface Kept {
  readonly file: string;
  /** All rows before this one are stored. */
  readonly rows: number;
  /** Moment of the snapshot, where it is one: when the import was begun, not when it goes on. */
  readonly asOf?: string | undefined;
}

/** How far the import of one file into one service has come: kept where `up` keeps its data, so that it goes on there. */
export class KeptProgress {
  private constructor(
    private readonly path: string,
    private readonly file: string,
    /** All rows before this one are stored. */
    readonly rows: number,
    readonly asOf: string | undefined,
  ) {}

  /** @param circumstances all else that must be the same, for the import to go on */
  static async open(directory: string, { path, bytes, modified, mapping }: DeliveryFile, circumstances: object, asOf?: string): Promise<KeptProgress> {
    const file = resolve(path);
    const key = createHash('sha256').update(JSON.stringify([file, bytes, modified, mapping, circumstances])).digest('hex').slice(0, 32);
    const place = join(directory, 'imports');
    const kept = await readKept<Kept>(join(place, `${key}.json`));
    await mkdir(place, { recursive: true });
    return new KeptProgress(join(place, `${key}.json`), file, kept?.rows ?? 0, kept ? kept.asOf : asOf);
  }

  async keep(rows: number): Promise<void> {
    await writeKept(this.path, { file: this.file, rows, asOf: this.asOf } satisfies Kept);
  }

  /** All is stored: another run begins anew, and finds all known. */
  async forget(): Promise<void> {
    await rm(this.path, { force: true });
  }
}
