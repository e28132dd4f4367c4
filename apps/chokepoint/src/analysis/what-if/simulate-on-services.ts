import { withProgress } from '../../command-line/progress.js';
import type { Streams } from '../../command-line/streams.js';
import { readJson } from '../../documents/json-file.js';
import { resultOf } from '../../running/steps.js';
import { askServices } from '../ask-services.js';
import { type Focus, focusAt } from '../focus.js';
import { LOSS_ORIGINS, lossOf } from './loss-options.js';
import type { Simulated, SimulationOptions } from './show-simulation.js';
import { whatIfAnswerOfMessage } from './what-if-answer.js';

export async function simulateOnServices({ scenario, change, over, ...options }: SimulationOptions, streams: Streams): Promise<Simulated> {
  const request = { network: options.networkId, scenario: await jsonIn(scenario), change: await jsonIn(change), loss: lossOf(options), over };
  const origins = { options: { ...LOSS_ORIGINS, '/over': '--over' }, files: { '/scenario': scenario, '/change': change } };
  return askServices(options, origins, async (risk, signal) => {
    const result = await withProgress(streams, 'simulation', (onProgress) =>
      resultOf(risk.simulate(request, { signal }), ({ weeksDone, weeks }) => onProgress(weeksDone, weeks)),
    );
    const focus: Focus = options.json ? new Set() : await focusAt(risk, result.network, result.networkVersion);
    return { answer: whatIfAnswerOfMessage(result), focus };
  });
}

/** A document as requests carry it; empty where there is none. */
export async function jsonIn(file: string | undefined): Promise<string> {
  return file === undefined ? '' : JSON.stringify(await readJson(file));
}
