import { simulateAt } from '@chokepoint/exposure';
import { parseMoment } from '@chokepoint/contracts';
import { BadInput } from '../command-line/failures.js';
import { writeJson, writeLine, type Streams } from '../command-line/streams.js';
import { count } from '../command-line/wording.js';
import { readEventFile } from '../documents/event-file.js';
import { factSet, type OnConflict } from '../documents/fact-set.js';
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
  const asOf = moment(options.asOf);
  const network = await readNetworkFile(options.network, streams);
  const facts = factSet(await readEventFile(options.events), nameConflict(streams));
  const { unknownFacts, ...simulation } = simulateAt(network, facts, asOf);
  if (unknownFacts > 0) writeLine(streams.err, `${count(unknownFacts, 'fact')} about nodes or lanes that the network does not know`);
  if (options.json) return writeJson(streams, simulation);
  writeLine(streams.out, simulationTable(streams, simulation, simulation.level));
}

function moment(text: string): number {
  const millis = parseMoment(text);
  if (millis === undefined) throw new BadInput([`--as-of: expected an RFC 3339 date-time with a zone, or a day, not "${text}"`]);
  return millis;
}

function nameConflict({ err }: Streams): OnConflict {
  return (loser, winner) => {
    const { source, id } = loser.event;
    writeLine(err, `line ${loser.line}: other content under the key of line ${winner.line} (source ${source}, id ${id}): that of line ${winner.line} holds`);
  };
}
