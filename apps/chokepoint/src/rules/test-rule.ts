import { Failed } from '../command-line/failures.js';
import { writeJson, writeLine, type Streams } from '../command-line/streams.js';
import { answerText } from './deliveries.js';
import { askAlerts, type RuleOptions } from './list-rules.js';

/** Sends a rule's receiver a test message. Fails where it is not taken. */
export async function testRule(id: string, options: RuleOptions, streams: Streams): Promise<void> {
  const answer = await askAlerts(options, (alerts) => alerts.testRule({ id }));
  const { delivered, status } = answer;
  if (options.json) writeJson(streams, answer);
  if (!delivered) throw new Failed(`the receiver of ${id} did not take the test message: ${answerText(answer)}`);
  if (!options.json) writeLine(streams.out, `the receiver of ${id} took the test message (${status})`);
}
