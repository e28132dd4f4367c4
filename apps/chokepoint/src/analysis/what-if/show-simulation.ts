import { writeJson, writeLine, type Streams } from '../../command-line/streams.js';
import { simulateScenario } from '../../offline/simulate.js';
import type { Focus } from '../focus.js';
import type { AnalysisOptions } from '../options.js';
import { type LossOptions, lossOf } from './loss-options.js';
import { questionText } from './question-text.js';
import type { WhatIfAnswer } from './what-if-answer.js';
import { whatIfText } from './what-if-text.js';

export interface SimulationOptions extends AnalysisOptions, LossOptions {
  readonly scenario?: string;
  /** A file with what is to be merged into the network */
  readonly change?: string;
  readonly over?: string;
}

export interface Simulated {
  readonly answer: WhatIfAnswer;
  readonly focus: Focus;
}

/** What would be: of a scenario alone as `offline/simulate` has it, else beside the present. */
export async function showSimulation(options: SimulationOptions, streams: Streams): Promise<void> {
  const { network, scenario, json } = options;
  if (network !== undefined && isPlain(options)) return simulateScenario({ network, scenario, json }, streams);
  const { answer, focus } = await simulated(options, streams);
  if (json) return writeJson(streams, answer);
  writeLine(streams.out, whatIfText(streams, answer, questionText(options), focus, (options.lost ?? []).flat()));
}

async function simulated(options: SimulationOptions, streams: Streams): Promise<Simulated> {
  if (options.network === undefined) return (await import('./simulate-on-services.js')).simulateOnServices(options, streams);
  return (await import('./simulate-on-files.js')).simulateOnFiles(options.network, options, streams);
}

function isPlain(options: SimulationOptions): boolean {
  return lossOf(options) === undefined && options.change === undefined && options.over === undefined;
}
