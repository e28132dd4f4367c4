import { stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { laneName, type Lane, type UnknownLane } from '@chokepoint/delivery-import';
import type { Streams } from '../command-line/streams.js';
import { listed } from '../command-line/wording.js';
import { parseJson } from '../documents/json-file.js';
import { readWrittenNetwork } from '../networks/written-network.js';
import { askRisk } from '../questions/ask-risk.js';
import type { AddressOptions } from '../running/addresses.js';

/** The lanes of a network: of a document or a folder of tables where there is one of the name, else of the one in force under the id. */
export async function lanesOfNetwork(network: string, options: AddressOptions, streams: Pick<Streams, 'err'>): Promise<readonly Lane[]> {
  const found = await stat(network).catch(() => undefined);
  const document = found ? parseJson(await textOf(network, found.isDirectory(), streams), network) : await askRisk(options, async (risk) => parseJson((await risk.getNetwork({ network })).document, network));
  return (document as { readonly supplies?: readonly Lane[] }).supplies ?? [];
}

/** Whatever id the network has: a folder need not say it. */
async function textOf(path: string, isFolder: boolean, streams: Pick<Streams, 'err'>): Promise<string> {
  const { text } = await readWrittenNetwork(path, isFolder ? { id: basename(path) } : {}, streams);
  return text;
}

/** Which lane the network does not know, with what of it the network does know. */
export function unknownLaneText({ line, unknownVendor, unknownBuyer, ...lane }: UnknownLane): string {
  const strangers = [...(unknownVendor ? [`supplier ${lane.from}`] : []), ...(unknownBuyer ? [`buyer ${lane.to}`] : [])];
  const why = strangers.length > 0 ? `, nor a ${listed(strangers, 'or')}` : '';
  return `line ${line}: the network knows no lane ${laneName(lane)}${why}`;
}
