import { writeJson, writeLine, type Streams } from '../command-line/streams.js';
import { askAlerts, type RuleOptions } from './list-rules.js';

/** Forgets a rule. */
export async function deleteRule(id: string, options: RuleOptions, streams: Streams): Promise<void> {
  await askAlerts(options, (alerts) => alerts.deleteRule({ id }));
  if (options.json) return writeJson(streams, { id });
  writeLine(streams.out, `rule ${id} is gone`);
}
