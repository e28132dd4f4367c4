import { levelOf, parseScenario, simulate, type Scenario } from '@chokepoint/exposure';
import type { CompiledNetwork } from '@chokepoint/network';
import { BadInput } from '../command-line/failures.js';
import { writeJson, writeLine, type Streams } from '../command-line/streams.js';
import { problemLine, readJson } from '../documents/json-file.js';
import { readNetworkFile } from '../documents/network-file.js';
import { simulationTable } from './simulation-table.js';

export interface SimulateOptions {
  readonly network: string;
  readonly scenario?: string;
  readonly json?: boolean;
}

/** Projects a scenario and scores it. */
export async function simulateScenario(options: SimulateOptions, streams: Streams): Promise<void> {
  const network = await readNetworkFile(options.network, streams);
  const scenario = readScenario(options.scenario === undefined ? {} : await readJson(options.scenario), network, streams);
  const simulation = simulate(network, scenario);
  if (options.json) return writeJson(streams, simulation);
  const level = Object.fromEntries(Object.entries(simulation.exposure).map(([node, exposure]) => [node, levelOf(exposure)]));
  writeLine(streams.out, simulationTable(streams, simulation, level, scenario.capacity.length + scenario.lanes.length > 0));
}

function readScenario(document: unknown, network: CompiledNetwork, { err }: Streams): Scenario {
  const { scenario, errors, warnings } = parseScenario(document, network);
  for (const warning of warnings) writeLine(err, `warning: ${problemLine(warning)}`);
  if (scenario === undefined) throw new BadInput(errors.map(problemLine));
  return scenario;
}
