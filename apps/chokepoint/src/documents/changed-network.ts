import { changeNetwork, type Problem } from '@chokepoint/network';
import { networkSource } from '@chokepoint/workers';
import { BadInput } from '../command-line/failures.js';
import { writeLine, type Streams } from '../command-line/streams.js';
import { problemLineIn, readJson } from './json-file.js';
import type { SharedNetwork } from './shared-network.js';

export interface ChangedNetwork extends SharedNetwork {
  /** What was altered beside what the change says */
  readonly notes: readonly Problem[];
}

/** A network as the change in a file would have it. */
export async function readChangedNetwork({ compiled: { document } }: SharedNetwork, file: string, { err }: Pick<Streams, 'err'>): Promise<ChangedNetwork> {
  const { network, compiled, errors, warnings, notes } = changeNetwork(document, await readJson(file));
  const lineOf = problemLineIn(file);
  for (const warning of warnings) writeLine(err, `warning: ${lineOf(warning)}`);
  if (compiled === undefined) throw new BadInput(errors.map(lineOf));
  return { source: networkSource(JSON.stringify(network)), compiled, notes };
}
