import type { CompiledNetwork } from '@chokepoint/network';
import { networkSource, type NetworkSource } from '@chokepoint/workers';
import type { Streams } from '../command-line/streams.js';
import { parseJson, problemLine, readText } from './json-file.js';
import { checkedNetwork } from './network-file.js';

/** A network that was checked, and its document for the threads that work on it. */
export interface SharedNetwork {
  readonly source: NetworkSource;
  readonly compiled: CompiledNetwork;
}

/** The network in a file that the user named. @param lineOf as `checkedNetwork` has it */
export async function readSharedNetwork(path: string, streams: Pick<Streams, 'err'>, lineOf = problemLine): Promise<SharedNetwork> {
  const text = await readText(path);
  return { source: networkSource(text), compiled: checkedNetwork(parseJson(text, path), streams, lineOf) };
}
