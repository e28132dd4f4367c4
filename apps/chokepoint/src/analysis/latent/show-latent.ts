import { latentExposure } from '@chokepoint/workers';
import { withProgress } from '../../command-line/progress.js';
import { writeJson, writeLine, type Streams } from '../../command-line/streams.js';
import { readSharedNetwork } from '../../documents/shared-network.js';
import { drawn, resultOf } from '../../running/steps.js';
import { askServices } from '../ask-services.js';
import { type Focus, focusOf, networkAt } from '../focus.js';
import { inThreads } from '../in-threads.js';
import type { AnalysisOptions } from '../options.js';
import { latentAnswer, latentAnswerOfMessage, type LatentAnswer } from './latent-answer.js';
import { latentText } from './latent-text.js';

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
  const found = await inThreads((pool, signal) => withProgress(streams, 'latent exposure', (onProgress) => latentExposure(pool, source, { signal, onProgress })));
  return { latent: latentAnswer(compiled.id, compiled.nodeIds, found), focus: focusOf(compiled) };
}

function onServices(options: AnalysisOptions, streams: Streams): Promise<Answer> {
  return askServices(options, {}, async (risk, signal) => {
    const request = { network: options.networkId };
    const answer = await withProgress(streams, 'latent exposure', (onProgress) => resultOf(risk.getLatentExposure(request, { signal }), drawn(onProgress)));
    const network = await networkAt(risk, answer.network, answer.networkVersion);
    return { latent: latentAnswerOfMessage(answer, network.nodeIds), focus: focusOf(network) };
  });
}
