import { readFile } from 'node:fs/promises';
import type { FactSet } from '@chokepoint/exposure';
import { type CompiledNetwork, parseNetwork } from '@chokepoint/network';
import type { RecordedLosses } from '@chokepoint/structure';
import { type EventLine, parseEventLines } from '../documents/event-file.js';
import { factSet } from '../documents/fact-set.js';

/** All that the page is made from. */
export interface FindingsInput {
  readonly network: CompiledNetwork;
  readonly events: readonly EventLine[];
  readonly facts: FactSet;
  readonly recorded: readonly RecordedLosses[];
}

/** @param directory with the reference network, the timeline and the recorded losses */
export async function readFindingsInput(directory: URL): Promise<FindingsInput> {
  const [network, timeline, recorded] = await Promise.all(
    ['reference-network.json', 'timeline.jsonl', 'recorded-losses.json'].map((name) => readFile(new URL(name, directory), 'utf8')),
  );
  const { compiled, errors } = parseNetwork(JSON.parse(network));
  if (compiled === undefined) throw new Error(`the reference network is not valid: ${errors[0]?.path} ${errors[0]?.message}`);
  const events = parseEventLines(timeline);
  return { network: compiled, events, facts: factSet(events, refuse), recorded: JSON.parse(recorded) as RecordedLosses[] };
}

function refuse(loser: EventLine, winner: EventLine): never {
  throw new Error(`line ${loser.line} of the timeline contradicts line ${winner.line}`);
}
