import { readFile, stat } from 'node:fs/promises';
import { ProblemList } from '@chokepoint/delivery-import';
import { type NetworkFolder, problemText, readNetworkFolder, UnreadableTable, utf8Text } from '@chokepoint/table-files';
import { BadInput } from '../command-line/failures.js';
import { writeLine, type Streams } from '../command-line/streams.js';
import { problemLines } from '../delivery-import/problem-lines.js';
import { problemLine, readText } from '../documents/json-file.js';

/** A network as somebody wrote it: a document, or a folder of tables. */
export interface WrittenNetwork {
  /** JSON, not checked by the rules of the model where it was a document */
  readonly text: string;
  /** Says where something is wrong; the path is a JSON Pointer into the document. */
  readonly lineOf: (problem: { readonly path: string; readonly message: string }) => string;
}

/** More problems than these are counted, not told: a table with a wrong column has one in every row. */
const MOST_PROBLEMS = 100;

/**
 * Reads what a user named: a JSON document (`-` is standard input), or a folder of tables.
 * @param id of the network, where it is not that of the document
 */
export async function readWrittenNetwork(path: string, { id }: { readonly id?: string | undefined }, streams: Pick<Streams, 'err'>): Promise<WrittenNetwork> {
  if (path !== '-' && (await isFolder(path))) return readFolder(path, id, streams);
  const text = await readDocument(path);
  return { text: id === undefined ? text : withId(text, id, path), lineOf: problemLine };
}

async function isFolder(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isDirectory();
  } catch (error) {
    throw new BadInput([`${path}: ${(error as Error).message}`]);
  }
}

async function readFolder(path: string, id: string | undefined, { err }: Pick<Streams, 'err'>): Promise<WrittenNetwork> {
  const { document, errors, warnings, locate } = await readNetworkFolder(path, { id });
  for (const warning of warnings) writeLine(err, `warning: ${problemText(warning)}`);
  if (errors.length > 0) throw new BadInput(await alikeCounted(errors));
  return { text: JSON.stringify(document), lineOf: (problem) => problemText(locate(problem)) };
}

async function readDocument(path: string): Promise<string> {
  if (path === '-') return readText(path);
  try {
    return utf8Text(await readFile(path), path);
  } catch (error) {
    throw new BadInput([...(error instanceof UnreadableTable ? error.problems.map(problemText) : [`${path}: ${(error as Error).message}`])]);
  }
}

function withId(text: string, id: string, path: string): string {
  try {
    return JSON.stringify({ ...(JSON.parse(text) as object), id });
  } catch (error) {
    throw new BadInput([`${path}: is not JSON: ${(error as Error).message}`]);
  }
}

async function alikeCounted(errors: NetworkFolder['errors']): Promise<string[]> {
  const list = await ProblemList.open(MOST_PROBLEMS);
  list.add(errors);
  return problemLines(list, 'Nothing was stored.');
}
