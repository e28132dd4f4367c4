import { BadMapping, parseMapping, type Mapping } from '@chokepoint/table-files';
import { BadInput } from '../command-line/failures.js';
import { problemLineIn, readJson } from '../documents/json-file.js';

/** The mapping in a file that the user named. */
export async function readMappingFile(path: string): Promise<Mapping> {
  const document = await readJson(path);
  return tellingOf(path, () => parseMapping(document));
}

/** What is wrong with a mapping, in the user's terms. */
export function tellingOf<R>(path: string, work: () => R): R {
  try {
    return work();
  } catch (error) {
    throw error instanceof BadMapping ? new BadInput(error.problems.map(problemLineIn(path))) : error;
  }
}
