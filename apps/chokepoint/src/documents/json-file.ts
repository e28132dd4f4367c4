import { readFile } from 'node:fs/promises';
import { text as textOf } from 'node:stream/consumers';
import { BadInput } from '../command-line/failures.js';

/** The text of a file that the user named; `-` is standard input. */
export async function readText(path: string): Promise<string> {
  try {
    return path === '-' ? await textOf(process.stdin) : await readFile(path, 'utf8');
  } catch (error) {
    throw new BadInput([`${path}: ${(error as Error).message}`]);
  }
}

/** The JSON value in a file that the user named. */
export async function readJson(path: string): Promise<unknown> {
  const text = await readText(path);
  try {
    return JSON.parse(text.startsWith('\ufeff') ? text.slice(1) : text);
  } catch (error) {
    throw new BadInput([`${path}: is not JSON: ${(error as Error).message}`]);
  }
}

/** One problem as the user reads it; the root of a document has the empty pointer. */
export function problemLine({ path, message }: { readonly path: string; readonly message: string }): string {
  return path === '' ? message : `${path}: ${message}`;
}
