import { disturbancesAt, networkLookup } from '@chokepoint/exposure';
import { attribute } from '@chokepoint/workers';
import { momentOf } from '../../command-line/arguments.js';
import { BadInput } from '../../command-line/failures.js';
import { withProgress } from '../../command-line/progress.js';
import { writeJson, writeLine, type Streams } from '../../command-line/streams.js';
import { readEventFile } from '../../documents/event-file.js';
import { factSet, nameConflict, tellUnknown } from '../../documents/fact-set.js';
import { readSharedNetwork } from '../../documents/shared-network.js';
import { askServices } from '../ask-services.js';
import { type Focus, focusOf } from '../focus.js';
import { inThreads } from '../in-threads.js';
import type { AnalysisOptions } from '../options.js';
import { explainAnswer, explainAnswerOfMessage, type ExplainAnswer } from './explain-answer.js';
import { explainText } from './explain-text.js';

export interface ExplainOptions extends AnalysisOptions {
  readonly events?: string;
  readonly asOf?: string;
  readonly at?: string;
}

interface Answer {
  readonly explained: ExplainAnswer;
  readonly focus: Focus;
}

/** How much of an exposure comes from which incident. @param node all by default, but one on the running services */
export async function showExplain(node: string | undefined, options: ExplainOptions, streams: Streams): Promise<void> {
  const { explained, focus } = options.network === undefined ? await onServices(node, options) : await onFiles(node, options.network, options, streams);
  if (options.json) return writeJson(streams, explained);
  writeLine(streams.out, explainText(streams, explained, focus));
}

async function onFiles(node: string | undefined, file: string, { events, asOf: moment, at = moment }: ExplainOptions, streams: Streams): Promise<Answer> {
  if (events === undefined) throw new BadInput(['--events: required with --network']);
  if (at === undefined) throw new BadInput(['--as-of: required with --network']);
  const asOf = momentOf(moment === undefined ? '--at' : '--as-of', at);
  const { source, compiled } = await readSharedNetwork(file, streams);
  if (node !== undefined && !compiled.nodeIndex.has(node)) throw new BadInput([`[node]: network ${compiled.id} has no node ${node}`]);
  const { scenario, unknownFacts } = disturbancesAt(factSet(await readEventFile(events), nameConflict(streams)), asOf, networkLookup(compiled));
  tellUnknown(unknownFacts, streams);
  const attribution = await inThreads((pool, signal) => withProgress(streams, 'explain', (onProgress) => attribute(pool, source, scenario, { signal, onProgress })));
  return { explained: explainAnswer({ network: compiled.id, asOf, nodeIds: compiled.nodeIds, attribution }, node), focus: focusOf(compiled) };
}

function onServices(node: string | undefined, { asOf, at = asOf, events, networkId: network, ...options }: ExplainOptions): Promise<Answer> {
  if (events !== undefined) throw new BadInput(['--events: needs --network; the running services have their own']);
  if (node === undefined) throw new BadInput(['[node]: the running services explain one node at a time']);
  return askServices(options, { options: { '/at': at === asOf ? '--as-of' : '--at', '/node': '[node]' } }, async (risk, signal) => {
    const answer = await risk.explain({ network, node, at }, { signal });
    return { explained: explainAnswerOfMessage(answer), focus: new Set() };
  });
}
