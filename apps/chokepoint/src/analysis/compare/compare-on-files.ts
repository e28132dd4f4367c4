import { basename } from 'node:path';
import { BadInput } from '../../command-line/failures.js';
import { writeLine, type Streams } from '../../command-line/streams.js';
import { type ChangedNetwork, readChangedNetwork } from '../../documents/changed-network.js';
import { problemLineIn, readJson } from '../../documents/json-file.js';
import { readSharedNetwork, type SharedNetwork } from '../../documents/shared-network.js';
import { focusOf } from '../focus.js';
import { inThreads } from '../in-threads.js';
import { askThreads, exposuresOf } from '../what-if/ask-threads.js';
import { disturbancesOn } from '../what-if/disturbance.js';
import { lossOf } from '../what-if/loss-options.js';
import { compareAnswer } from './compare-answer.js';
import type { ComparedNetworks, CompareOptions } from './show-compare.js';

/** Both networks at once, in threads of their own. */
export async function compareOnFiles(file: string, options: CompareOptions, streams: Streams): Promise<ComparedNetworks> {
  if (options.over === 'present') throw new BadInput(['--over: on files nothing is active; leave out --network to ask the running services']);
  const loss = lossOf(options);
  const first = await readSharedNetwork(file, streams, problemLineIn(file));
  const other = await readOther(first, options, streams);
  const scenario = options.scenario === undefined ? {} : await readJson(options.scenario);
  const networks = [
    { name: file, compiled: first.compiled },
    { name: options.with ?? options.change!, compiled: other.compiled },
  ];
  const { disturbances, warnings } = disturbancesOn(networks, { scenario, loss }, options.scenario);
  for (const warning of warnings) writeLine(streams.err, `warning: ${warning}`);
  const [before, after] = await inThreads((pool, signal) =>
    Promise.all([first, other].map(({ source }, place) => askThreads(pool, { source, ...disturbances[place] }, signal))),
  );
  return { answer: compareAnswer(exposuresOf(before), exposuresOf(after), other.notes), name: basename(file), focus: focusOf(first.compiled) };
}

async function readOther(first: SharedNetwork, { with: other, change }: CompareOptions, streams: Streams): Promise<ChangedNetwork> {
  if (other === undefined) return readChangedNetwork(first, change!, streams);
  return { ...(await readSharedNetwork(other, streams, problemLineIn(other))), notes: [] };
}
