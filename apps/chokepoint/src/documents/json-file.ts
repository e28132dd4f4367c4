import { readFile } from 'node:fs/promises';
import { text as textOf } from 'node:stream/consumers';
import { BadInput } from '../command-line/failures.js';

/** The text of a file that the user named, without a byte order mark; `-` is standard input. */
export async function readText(path: string): Promise<string> {
  try {
    const text = path === '-' ? await textOf(process.stdin) : await readFile(path, 'utf8');
    return text.startsWith('\ufeff') ? text.slice(1) : text;
  } catch (error) {
    throw new BadInput([`${path}: ${(error as Error).message}`]);
  }
}

/** The JSON value in a file that the user named. */
export async function readJson(path: string): Promise<unknown> {
  return parseJson(await readText(path), path);
}

/** @param path where the text comes from */
export function parseJson(text: string, path: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new BadInput([`${path}: is not JSON: ${(error as Error).message}`]);
  }
}

/** One problem as the user reads it; the root of a document has the empty pointer. */
export function problemLine({ path, message }: { readonly path: string; readonly message: string }): string {
  return path === '' ? message : `${path}: ${message}`;
}

/** The same where the command reads several documents. */
export function problemLineIn(file: string): (problem: { readonly path: string; readonly message: string }) => string {
  return (problem) => `${problemLine(problem)} (in ${file})`;
}
