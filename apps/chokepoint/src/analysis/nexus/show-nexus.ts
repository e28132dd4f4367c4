import { type Nexus as IndexByFirm, nexusOf, type NexusTarget } from '@chokepoint/workers';
import { withProgress } from '../../command-line/progress.js';
import { writeJson, writeLine, type Streams } from '../../command-line/streams.js';
import { readEconomyFile } from '../../documents/economy-file.js';
import { readSharedNetwork } from '../../documents/shared-network.js';
import { askServices } from '../ask-services.js';
import { inThreads } from '../in-threads.js';
import type { AnalysisOptions } from '../options.js';
import { type Nexus, nexusText } from './nexus-text.js';

export interface NexusOptions extends AnalysisOptions {
  readonly economy?: string;
  readonly substitution?: boolean;
  readonly epsilon?: number;
}

/** How much of all output stops when a firm or a node stops: the economic systemic risk index of each. */
export async function showNexus(options: NexusOptions, streams: Streams): Promise<void> {
  const target = await readTarget(options, streams);
  const esri = target ? await onFiles(target, streams) : await onServices(options);
  if (options.json) return writeJson(streams, { esri });
  writeLine(streams.out, nexusText(streams, esri));
}

/** What the options leave open is as the document has it. */
async function readTarget({ economy, network, substitution, epsilon }: NexusOptions, streams: Streams): Promise<NexusTarget | undefined> {
  if (economy !== undefined) {
    const read = await readEconomyFile(economy, streams);
    return { economy: { ...read, substitution: substitution ?? read.substitution, epsilon: epsilon ?? read.epsilon } };
  }
  if (network === undefined) return undefined;
  const { source } = await readSharedNetwork(network, streams);
  return { source, substitution, epsilon };
}

async function onFiles(target: NexusTarget, streams: Streams): Promise<Nexus> {
  const found = await inThreads((pool, signal) => withProgress(streams, 'nexus', (onProgress) => nexusOf(pool, target, { signal, onProgress })));
  return byId(found);
}

function byId({ ids, esri }: IndexByFirm): Nexus {
  return Object.fromEntries(ids.map((id, firm) => [id, esri[firm]]));
}

function onServices({ substitution, epsilon, ...options }: NexusOptions): Promise<Nexus> {
  return askServices(options, { options: { '/epsilon': '--epsilon' } }, async (risk, signal) => {
    const { nodes } = await risk.getNexus({ network: options.networkId, substitution, epsilon }, { signal });
    return Object.fromEntries(nodes.map(({ node, esri }) => [node, esri]));
  });
}
