import { stat } from 'node:fs/promises';
import { listed } from '../command-line/wording.js';
import { parseJson, readJson } from '../documents/json-file.js';
import { askRisk } from '../questions/ask-risk.js';
import type { AddressOptions } from '../running/addresses.js';
import { laneName, type SeenLane } from './survey.js';

interface Lane {
  readonly from: string;
  readonly to: string;
  readonly input: string;
}

/** The lanes of a network: of a document where there is a file of the name, else of the one in force under the id. */
export async function lanesOfNetwork(network: string, options: AddressOptions): Promise<readonly Lane[]> {
  const isFile = await stat(network).then((found) => found.isFile(), () => false);
  const document = isFile ? await readJson(network) : await askRisk(options, async (risk) => parseJson((await risk.getNetwork({ network })).document, network));
  return (document as { readonly supplies?: readonly Lane[] }).supplies ?? [];
}

/** Says which lanes a network does not know, each with what of it the network does know. */
export function unknownLanes(seen: readonly SeenLane[], known: readonly Lane[]): string[] {
  const lanes = new Set(known.map(laneName));
  const vendors = new Set(known.map(({ from }) => from));
  const buyers = new Set(known.map(({ to }) => to));
  return seen.filter((lane) => !lanes.has(laneName(lane))).map((lane) => {
    const strangers = [...(vendors.has(lane.from) ? [] : [`supplier ${lane.from}`]), ...(buyers.has(lane.to) ? [] : [`buyer ${lane.to}`])];
    const why = strangers.length > 0 ? `, nor a ${listed(strangers, 'or')}` : '';
    return `line ${lane.line}: the network knows no lane ${laneName(lane)}${why}`;
  });
}
