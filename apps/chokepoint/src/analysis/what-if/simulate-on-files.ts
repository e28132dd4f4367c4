import type { ScenarioInput } from '@chokepoint/exposure';
import { BadInput } from '../../command-line/failures.js';
import { writeLine, type Streams } from '../../command-line/streams.js';
import { readChangedNetwork } from '../../documents/changed-network.js';
import { problemLineIn, readJson } from '../../documents/json-file.js';
import { readSharedNetwork } from '../../documents/shared-network.js';
import { focusOf } from '../focus.js';
import { inThreads } from '../in-threads.js';
import { askThreads, exposuresOf } from './ask-threads.js';
import { disturbancesOn } from './disturbance.js';
import { lossOf } from './loss-options.js';
import type { Simulated, SimulationOptions } from './show-simulation.js';
import { whatIfAnswer } from './what-if-answer.js';

/** On files nothing is active: the present is the network as it is, undisturbed, on the scenario's weeks. */
export async function simulateOnFiles(file: string, { scenario: scenarioFile, change, over, ...options }: SimulationOptions, streams: Streams): Promise<Simulated> {
  if (over === 'present') throw new BadInput(['--over: on files nothing is active; leave out --network to ask the running services']);
  const loss = lossOf(options);
  const network = await readSharedNetwork(file, streams, problemLineIn(file));
  const changed = change === undefined ? { ...network, notes: [] } : await readChangedNetwork(network, change, streams);
  const written = scenarioFile === undefined ? {} : ((await readJson(scenarioFile)) as ScenarioInput);
  const { disturbances, warnings } = disturbancesOn([{ name: file, compiled: changed.compiled }], { scenario: written, loss }, scenarioFile);
  for (const warning of warnings) writeLine(streams.err, `warning: ${warning}`);
  const [result, present] = await inThreads((pool, signal) =>
    Promise.all([
      askThreads(pool, { source: changed.source, ...disturbances[0], weekly: true }, signal),
      askThreads(pool, { source: network.source, scenario: { ...written, capacity: [], lanes: [] } }, signal),
    ]),
  );
  return { answer: whatIfAnswer(network.compiled.id, { ...result, notes: changed.notes }, exposuresOf(present)), focus: focusOf(changed.compiled) };
}
