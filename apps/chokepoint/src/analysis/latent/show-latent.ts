import type { risk as messages } from '@chokepoint/contracts/grpc';
import { latentExposure } from '@chokepoint/workers';
import { withProgress } from '../../command-line/progress.js';
import { writeJson, writeLine, type Streams } from '../../command-line/streams.js';
import { readSharedNetwork } from '../../documents/shared-network.js';
import { drawn, resultOf } from '../../running/steps.js';
import { askServices } from '../ask-services.js';
import { type Focus, focusAt, focusOf } from '../focus.js';
import { inThreads } from '../in-threads.js';
import type { AnalysisOptions } from '../options.js';
import { latentText, type LatentAnswer, type PointsByNode } from './latent-text.js';

interface Answer {
  readonly latent: LatentAnswer;
  readonly focus: Focus;
}

/** Exposure to what has not happened: each node's hazards, and everything of an owner or in a country at once. */
export async function showLatent(options: AnalysisOptions, streams: Streams): Promise<void> {
  const { latent, focus } = options.network === undefined ? await onServices(options, streams) : await onFile(options.network, streams);
  if (options.json) return writeJson(streams, latent);
  writeLine(streams.out, latentText(streams, latent, focus));
}

async function onFile(file: string, streams: Streams): Promise<Answer> {
  const { source, compiled } = await readSharedNetwork(file, streams);
  const { nodes, owners, countries } = await inThreads((pool, signal) => withProgress(streams, 'latent exposure', (onProgress) => latentExposure(pool, source, { signal, onProgress })));
  const byNode = (exposure: Float64Array): PointsByNode => Object.fromEntries(compiled.nodeIds.map((id, node) => [id, exposure[node]]));
  const byName = (groups: ReadonlyMap<string, Float64Array>) => Object.fromEntries(Array.from(groups, ([name, exposure]) => [name, byNode(exposure)]));
  return { latent: { network: compiled.id, nodes: byNode(nodes), owners: byName(owners), countries: byName(countries) }, focus: focusOf(compiled) };
}

function onServices(options: AnalysisOptions, streams: Streams): Promise<Answer> {
  return askServices(options, {}, async (risk, signal) => {
    const request = { network: options.networkId };
    const answer = await withProgress(streams, 'latent exposure', (onProgress) => resultOf(risk.getLatentExposure(request, { signal }), drawn(onProgress)));
    const focus: Focus = options.json ? new Set() : await focusAt(risk, answer.network, answer.networkVersion);
    return { latent: answerOf(answer), focus };
  });
}

/** Messages leave out what is 0: a group has the nodes that it exposes. */
function answerOf({ network, nodes, owners, countries }: messages.LatentExposure): LatentAnswer {
  const byName = (groups: readonly messages.GroupExposure[]) => Object.fromEntries(groups.map(({ name, exposure }) => [name, exposure]));
  return { network, nodes, owners: byName(owners), countries: byName(countries) };
}
