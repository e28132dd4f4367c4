import { simulateAt } from '@chokepoint/exposure';
import { momentOf } from '../command-line/arguments.js';
import { writeJson, writeLine, type Streams } from '../command-line/streams.js';
import { readEventFile } from '../documents/event-file.js';
import { factSet, nameConflict, tellUnknown } from '../documents/fact-set.js';
import { readNetworkFile } from '../documents/network-file.js';
import { simulationTable } from './simulation-table.js';

export interface ScoreOptions {
  readonly network: string;
  readonly events: string;
  readonly asOf: string;
  readonly json?: boolean;
}

/** Scores the facts of a file as they would have been scored at a moment (exposure model, sections 4 and 3). */
export async function scoreFacts(options: ScoreOptions, streams: Streams): Promise<void> {
  const asOf = momentOf('--as-of', options.asOf);
  const network = await readNetworkFile(options.network, streams);
  const facts = factSet(await readEventFile(options.events), nameConflict(streams));
  const { unknownFacts, ...simulation } = simulateAt(network, facts, asOf);
  tellUnknown(unknownFacts, streams);
  if (options.json) return writeJson(streams, simulation);
  writeLine(streams.out, simulationTable(streams, simulation, simulation.level));
}
