import { withProgress } from '../../command-line/progress.js';
import type { Streams } from '../../command-line/streams.js';
import { drawn, resultOf } from '../../running/steps.js';
import { askServices } from '../ask-services.js';
import { type Focus, focusAt } from '../focus.js';
import { LOSS_ORIGINS, lossOf } from '../what-if/loss-options.js';
import { jsonIn } from '../what-if/simulate-on-services.js';
import { compareAnswerOfMessage } from './compare-answer.js';
import type { ComparedNetworks, CompareOptions } from './show-compare.js';

export async function compareOnServices({ with: other, change, scenario, over, ...options }: CompareOptions, streams: Streams): Promise<ComparedNetworks> {
  const second = other === undefined ? { change: await jsonIn(change) } : { document: await jsonIn(other) };
  const request = { network: options.networkId, ...second, scenario: await jsonIn(scenario), loss: lossOf(options), over };
  const origins = { options: { ...LOSS_ORIGINS, '/over': '--over' }, files: { '/scenario': scenario, '/change': change, '/document': other } };
  return askServices(options, origins, async (risk, signal) => {
    const result = await withProgress(streams, 'comparison', (onProgress) => resultOf(risk.compare(request, { signal }), drawn(onProgress)));
    const { network, networkVersion } = result;
    const focus: Focus = options.json ? new Set() : await focusAt(risk, network, networkVersion);
    return { answer: compareAnswerOfMessage(result), name: `${network} (version ${networkVersion})`, focus };
  });
}
