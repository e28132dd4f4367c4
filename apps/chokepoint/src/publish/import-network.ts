import { connectRisk } from '@chokepoint/service/client';
import { writeJson, writeLine, type Streams } from '../command-line/streams.js';
import { readText } from '../documents/json-file.js';
import { findAddresses, type AddressOptions } from '../running/addresses.js';
import { withService } from '../running/call.js';

export interface ImportNetworkOptions extends AddressOptions {
  readonly network: string;
  readonly dryRun: boolean;
  readonly json?: boolean;
}

/** Puts a network document in force. */
export async function importNetworkFile(options: ImportNetworkOptions, streams: Streams): Promise<void> {
  const document = await readText(options.network);
  const addresses = await findAddresses(options);
  const answer = await withService(connectRisk, addresses.risk, (risk) => risk.importNetwork({ document, dryRun: options.dryRun }));
  for (const { field, description } of answer.warnings) writeLine(streams.err, `warning: ${field}: ${description}`);
  if (options.json) return writeJson(streams, answer);
  const { network, version, unchanged, nodes, lanes } = answer;
  const outcome = options.dryRun ? 'would be' : unchanged ? 'is already' : 'is now';
  writeLine(streams.out, `${network}: version ${version} ${outcome} in force (${nodes} nodes, ${lanes} lanes)`);
}
