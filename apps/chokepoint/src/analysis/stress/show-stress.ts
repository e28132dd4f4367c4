import { stress } from '@chokepoint/workers';
import { BadInput } from '../../command-line/failures.js';
import { withProgress } from '../../command-line/progress.js';
import { writeJson, writeLine, type Streams } from '../../command-line/streams.js';
import { readSharedNetwork } from '../../documents/shared-network.js';
import { drawn, resultOf } from '../../running/steps.js';
import { askServices } from '../ask-services.js';
import { inThreads } from '../in-threads.js';
import type { AnalysisOptions } from '../options.js';
import { lineIn } from '../origins.js';
import { stressAnswer, type StressAnswer } from './stress-answer.js';
import { stressText } from './stress-text.js';

export interface StressOptions extends AnalysisOptions {
  readonly weeks?: number;
  /** Sets of node ids, each lost at once */
  readonly lost?: readonly (readonly string[])[];
}

const ORIGINS = { options: { '/lost': '--lost', '/weeks': '--weeks' } };

/** What losses cost when everybody coordinates, beside what happens when nobody does. */
export async function showStress(options: StressOptions, streams: Streams): Promise<void> {
  const answer = options.network === undefined ? await onServices(options, streams) : await onFile(options.network, options, streams);
  if (options.json) return writeJson(streams, answer);
  writeLine(streams.out, stressText(streams, answer));
}

async function onFile(file: string, { lost, weeks }: StressOptions, streams: Streams): Promise<StressAnswer> {
  const { source } = await readSharedNetwork(file, streams);
  const found = await inThreads((pool, signal) => withProgress(streams, 'stress', (onProgress) => stress(pool, source, { lost, weeks }, { signal, onProgress })));
  if ('errors' in found) throw new BadInput(found.errors.map(({ path, message }) => lineIn(ORIGINS)({ field: path, description: message })));
  return stressAnswer(found);
}

function onServices({ lost = [], weeks, ...options }: StressOptions, streams: Streams): Promise<StressAnswer> {
  const request = { network: options.networkId, weeks, lost: lost.map((nodes) => ({ nodes })) };
  return askServices(options, ORIGINS, async (risk, signal) =>
    stressAnswer(await withProgress(streams, 'stress', (onProgress) => resultOf(risk.stress(request, { signal }), drawn(onProgress)))),
  );
}
