import { parseNetwork, type CompiledNetwork } from '@chokepoint/network';
import { BadInput } from '../command-line/failures.js';
import { writeLine, type Streams } from '../command-line/streams.js';
import { readWrittenNetwork } from '../networks/written-network.js';
import { parseJson, problemLine } from './json-file.js';

/** The network in a file, or a folder of tables, that the user named; warnings go to `err`. */
export async function readNetworkFile(path: string, streams: Pick<Streams, 'err'>): Promise<CompiledNetwork> {
  const { text, lineOf } = await readWrittenNetwork(path, {}, streams);
  return checkedNetwork(parseJson(text, path), streams, lineOf);
}

/** @param lineOf how a problem is written, to tell documents apart where there are several */
export function checkedNetwork(document: unknown, { err }: Pick<Streams, 'err'>, lineOf = problemLine): CompiledNetwork {
  const { compiled, errors, warnings } = parseNetwork(document);
  for (const warning of warnings) writeLine(err, `warning: ${lineOf(warning)}`);
  if (errors.length > 0 || compiled === undefined) throw new BadInput(errors.map(lineOf));
  return compiled;
}
