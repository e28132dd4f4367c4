import { standingShortages } from '@chokepoint/network';
import { writeJson, writeLine, type Streams } from '../command-line/streams.js';
import { table } from '../command-line/table.js';
import { count, percent } from '../command-line/wording.js';
import { readNetworkFile } from '../documents/network-file.js';

export interface ValidateOptions {
  readonly network: string;
  readonly json?: boolean;
}

/** Checks a network document. */
export async function validate({ network: file, json }: ValidateOptions, streams: Streams): Promise<void> {
  const network = await readNetworkFile(file, streams);
  const shortages = standingShortages(network);
  const found = { network: network.id, nodes: network.nodeCount, lanes: network.laneCount, standingShortages: Object.fromEntries(shortages) };
  if (json) return writeJson(streams, found);
  writeLine(streams.out, `${found.network}: ${count(found.nodes, 'node')}, ${count(found.lanes, 'lane')}, no error`);
  if (shortages.size === 0) return;
  writeLine(streams.out, '\nStanding shortages: less capacity than the baseline asks for');
  writeLine(streams.out, table(streams, [{ title: 'node' }, { title: 'capacity / baseline', align: 'right' }], [...shortages].map(([node, share]) => [node, percent(share)])));
}
