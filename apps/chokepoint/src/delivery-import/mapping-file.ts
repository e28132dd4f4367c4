import { parseMapping, type Mapping } from '@chokepoint/table-files';
import { readJson } from '../documents/json-file.js';

/** The mapping in a file that the user named. @throws BadMapping that names everything that is wrong with it */
export async function readMappingFile(path: string): Promise<Mapping> {
  return parseMapping(await readJson(path));
}
