import { readFile, rename, writeFile } from 'node:fs/promises';

/** A small JSON document that is kept between starts; undefined when there is none. */
export async function readKept<T>(file: string): Promise<T | undefined> {
  try {
    return JSON.parse(await readFile(file, 'utf8')) as T;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

/** Written beside its place and moved there whole, readable for its owner alone. */
export async function writeKept(file: string, document: unknown): Promise<void> {
  const unfinished = `${file}.unfinished`;
  await writeFile(unfinished, `${JSON.stringify(document, null, 2)}\n`, { mode: 0o600 });
  await rename(unfinished, file);
}
