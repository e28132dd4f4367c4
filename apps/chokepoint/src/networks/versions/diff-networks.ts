import type { NetworkComparison } from '@chokepoint/workers';
import { askServices } from '../../analysis/ask-services.js';
import { BadInput } from '../../command-line/failures.js';
import { writeJson, writeLine, type Streams } from '../../command-line/streams.js';
import { comparisonOfMessage } from '../comparison.js';
import { comparisonText } from '../comparison-text.js';
import { compareFiles } from '../import/compare-files.js';
import { type NetworkOptions, versionNumber } from '../options.js';
import { readWrittenNetwork } from '../written-network.js';

export interface DiffOptions extends NetworkOptions {
  readonly files: boolean;
}

/** What differs between two versions of a network, or two files. */
export async function diffNetworks(before: string, after: string, options: DiffOptions, streams: Streams): Promise<void> {
  const { changes, chokepoints } = options.files ? await compareFiles(await readWrittenNetwork(after, {}, streams), before, streams) : await onServices(before, after, options);
  if (options.json) return writeJson(streams, { changes, chokepoints });
  writeLine(streams.out, comparisonText(streams, { changes, chokepoints }));
}

async function onServices(before: string, after: string, options: DiffOptions): Promise<NetworkComparison> {
  const request = { network: options.network, fromVersion: versionOf('<before>', before), toVersion: versionOf('<after>', after) };
  return askServices(options, {}, async (risk, signal) => comparisonOfMessage(await risk.diffNetworks(request, { signal })));
}

function versionOf(argument: string, text: string): number {
  try {
    return versionNumber(text);
  } catch {
    throw new BadInput([`${argument}: expected the number of a version, not "${text}"; --files compares files`]);
  }
}
