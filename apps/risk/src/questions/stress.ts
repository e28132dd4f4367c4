import type { risk } from '@chokepoint/contracts/grpc';
import { InvalidInput } from '@chokepoint/service';
import { type ModelPool, stress, type StressResult } from '@chokepoint/workers';
import type { NetworkVersion } from '../networks/versions.js';
import { steps } from './steps.js';
import { invalid } from './what-if.js';

/** The best anyone could do about losses, beside what happens when nobody coordinates. */
export async function* readStress(model: ModelPool, version: NetworkVersion, { weeks, lost }: risk.StressRequest, signal: AbortSignal): AsyncGenerator<risk.StressResponse> {
  if (weeks !== undefined && !(weeks > 0 && weeks < Infinity)) throw new InvalidInput([{ field: '/weeks', description: 'expected weeks, more than 0' }]);
  const asked = { weeks, ...(lost.length > 0 && { lost: lost.map(({ nodes }) => nodes) }) };
  const work = async (tell: (progress: risk.Progress) => void) => {
    const result = await stress(model, version.source, asked, { signal, onProgress: (done, total) => tell({ done, total }) });
    if ('errors' in result) throw invalid(result.errors);
    return resultOf(version, result);
  };
  yield* steps(work);
}

function resultOf({ network, version }: NetworkVersion, result: StressResult): risk.StressResult {
  const messages = (scenarios: StressResult['nodes']) => scenarios.map(({ tts, excess, ...scenario }) => ({ ...scenario, tts: tts ?? undefined, excess: [...excess] }));
  return { network, networkVersion: version, nodes: messages(result.nodes), owners: messages(result.owners), countries: messages(result.countries) };
}
