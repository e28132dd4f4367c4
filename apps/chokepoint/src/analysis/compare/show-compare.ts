import { basename } from 'node:path';
import { BadInput } from '../../command-line/failures.js';
import { writeJson, writeLine, type Streams } from '../../command-line/streams.js';
import type { Focus } from '../focus.js';
import type { AnalysisOptions } from '../options.js';
import type { LossOptions } from '../what-if/loss-options.js';
import { questionText } from '../what-if/question-text.js';
import type { CompareAnswer } from './compare-answer.js';
import { compareText } from './compare-text.js';
import { compareOnFiles } from './compare-on-files.js';
import { compareOnServices } from './compare-on-services.js';

export interface CompareOptions extends AnalysisOptions, LossOptions {
  /** A file with the other network */
  readonly with?: string;
  /** A file with what makes the other network of the first */
  readonly change?: string;
  readonly scenario?: string;
  readonly over?: string;
}

export interface ComparedNetworks {
  readonly answer: CompareAnswer;
  /** Of the first network, as a reader knows it */
  readonly name: string;
  readonly focus: Focus;
}

/** The same disturbance on two networks: how much the difference between them buys. */
export async function showCompare(options: CompareOptions, streams: Streams): Promise<void> {
  if (options.with === undefined && options.change === undefined) throw new BadInput(['--with: name the other network, or what to change with --change']);
  const { network, json } = options;
  const { answer, name, focus } = network === undefined ? await compareOnServices(options, streams) : await compareOnFiles(network, options, streams);
  if (json) return writeJson(streams, answer);
  const instead = options.with === undefined ? undefined : `${basename(options.with)} instead of ${name}`;
  writeLine(streams.out, compareText(streams, answer, questionText({ ...options, instead }), focus));
}
