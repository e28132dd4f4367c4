import { structureOf } from '@chokepoint/workers';
import { BadInput } from '../../command-line/failures.js';
import { writeJson, writeLine, type Streams } from '../../command-line/streams.js';
import { readSharedNetwork } from '../../documents/shared-network.js';
import { askServices } from '../ask-services.js';
import { type Focus, focusAt, focusOf } from '../focus.js';
import { inThreads } from '../in-threads.js';
import type { AnalysisOptions } from '../options.js';
import { structureAnswer, structureOfMessage, type StructureAnswer } from './structure-answer.js';
import { structureText } from './structure-text.js';

interface Answer {
  readonly structure: StructureAnswer;
  readonly focus: Focus;
}

/** What alone can stop each node, and how concentrated its inputs are. @param nodes all when there are none */
export async function showStructure(nodes: readonly string[], options: AnalysisOptions, streams: Streams): Promise<void> {
  const { structure, focus } = options.network === undefined ? await onServices(nodes, options) : await onFile(nodes, options.network, streams);
  if (options.json) return writeJson(streams, structure);
  writeLine(streams.out, structureText(streams, structure, focus));
}

async function onFile(nodes: readonly string[], file: string, streams: Streams): Promise<Answer> {
  const { source, compiled } = await readSharedNetwork(file, streams);
  const unknown = nodes.filter((node) => !compiled.nodeIndex.has(node));
  if (unknown.length > 0) throw new BadInput(unknown.map((node) => `[node...]: network ${compiled.id} has no node ${node}`));
  const structures = await inThreads((pool, signal) => structureOf(pool, source, { nodes: nodes.length > 0 ? nodes : undefined, signal }));
  return { structure: structureAnswer(compiled.id, structures), focus: focusOf(compiled) };
}

function onServices(nodes: readonly string[], options: AnalysisOptions): Promise<Answer> {
  return askServices(options, {}, async (risk, signal) => {
    const answer = await risk.getStructure({ network: options.networkId, nodes }, { signal });
    const focus: Focus = options.json ? new Set() : await focusAt(risk, answer.network, answer.networkVersion);
    return { structure: structureAnswer(answer.network, answer.nodes.map(structureOfMessage)), focus };
  });
}
