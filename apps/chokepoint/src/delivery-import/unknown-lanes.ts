import { stat } from 'node:fs/promises';
import { laneName, type Lane, type UnknownLane } from '@chokepoint/delivery-import';
import { listed } from '../command-line/wording.js';
import { parseJson, readJson } from '../documents/json-file.js';
import { askRisk } from '../questions/ask-risk.js';
import type { AddressOptions } from '../running/addresses.js';

/** The lanes of a network: of a document where there is a file of the name, else of the one in force under the id. */
export async function lanesOfNetwork(network: string, options: AddressOptions): Promise<readonly Lane[]> {
  const isFile = await stat(network).then((found) => found.isFile(), () => false);
  const document = isFile ? await readJson(network) : await askRisk(options, async (risk) => parseJson((await risk.getNetwork({ network })).document, network));
  return (document as { readonly supplies?: readonly Lane[] }).supplies ?? [];
}

/** Which lane the network does not know, with what of it the network does know. */
export function unknownLaneText({ line, unknownVendor, unknownBuyer, ...lane }: UnknownLane): string {
  const strangers = [...(unknownVendor ? [`supplier ${lane.from}`] : []), ...(unknownBuyer ? [`buyer ${lane.to}`] : [])];
  const why = strangers.length > 0 ? `, nor a ${listed(strangers, 'or')}` : '';
  return `line ${line}: the network knows no lane ${laneName(lane)}${why}`;
}
