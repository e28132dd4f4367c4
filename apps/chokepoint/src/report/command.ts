import { writeJson, type Streams } from '../command-line/streams.js';
import { askRisk, type QuestionOptions } from '../questions/ask-risk.js';
import { collectReport } from './collect.js';
import { reportJson } from './json.js';
import { printReport } from './print.js';

/** Accelerators and buyers at their worst moments and now, and why. */
export async function showReport(options: QuestionOptions, streams: Streams): Promise<void> {
  const report = await askRisk(options, (risk) => collectReport(risk, options.network));
  if (options.json) writeJson(streams, reportJson(report));
  else printReport(report, streams);
}
