import type { CompiledNetwork } from '@chokepoint/network';
import { networkSource, type NetworkSource } from '@chokepoint/workers';
import type { Streams } from '../command-line/streams.js';
import { readWrittenNetwork } from '../networks/written-network.js';
import { parseJson } from './json-file.js';
import { checkedNetwork } from './network-file.js';

/** A network that was checked, and its document for the threads that work on it. */
export interface SharedNetwork {
  readonly source: NetworkSource;
  readonly compiled: CompiledNetwork;
}

/** The network in a file, or a folder of tables, that the user named. @param lineOf as `checkedNetwork` has it */
export async function readSharedNetwork(path: string, streams: Pick<Streams, 'err'>, lineOf?: (problem: { readonly path: string; readonly message: string }) => string): Promise<SharedNetwork> {
  const { text, lineOf: lineInFiles } = await readWrittenNetwork(path, {}, streams);
  return { source: networkSource(text), compiled: checkedNetwork(parseJson(text, path), streams, lineOf ?? lineInFiles) };
}
