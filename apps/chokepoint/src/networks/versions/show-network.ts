import type { risk } from '@chokepoint/contracts/grpc';
import { parseNetwork } from '@chokepoint/network';
import { paragraphs } from '../../command-line/paragraphs.js';
import { writeLine, type Streams } from '../../command-line/streams.js';
import { askRisk } from '../../questions/ask-risk.js';
import type { NetworkOptions } from '../options.js';
import { networkSummary } from './network-summary.js';

export interface ShowOptions extends Omit<NetworkOptions, 'network'> {
  readonly version?: number;
}

/** A version of a network in figures; with `json` its document as it was imported. */
export async function showNetwork(id: string | undefined, options: ShowOptions, streams: Streams): Promise<void> {
  const answer = await askRisk(options, (risk) => risk.getNetwork({ network: id ?? '', version: options.version }));
  if (options.json) return writeLine(streams.out, answer.document.trimEnd());
  const { network } = parseNetwork(JSON.parse(answer.document));
  writeLine(streams.out, paragraphs(provenanceText(answer), networkSummary(streams, network!)));
}

function provenanceText({ network, version, inForceFrom, author, note, restoredFrom }: risk.GetNetworkResponse): string {
  const parts = [`in force from ${inForceFrom}`, author && `by ${author}`, restoredFrom && `restored from version ${restoredFrom}`, note && `“${note}”`];
  return `${network}, version ${version}: ${parts.filter(Boolean).join(', ')}`;
}
