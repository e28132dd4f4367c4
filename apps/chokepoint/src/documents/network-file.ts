import { parseNetwork, type CompiledNetwork } from '@chokepoint/network';
import { BadInput } from '../command-line/failures.js';
import { writeLine, type Streams } from '../command-line/streams.js';
import { problemLine, readJson } from './json-file.js';

/** The network in a file that the user named; warnings go to `err`. */
export async function readNetworkFile(path: string, { err }: Pick<Streams, 'err'>): Promise<CompiledNetwork> {
  const { compiled, errors, warnings } = parseNetwork(await readJson(path));
  for (const warning of warnings) writeLine(err, `warning: ${problemLine(warning)}`);
  if (errors.length > 0 || compiled === undefined) throw new BadInput(errors.map(problemLine));
  return compiled;
}
