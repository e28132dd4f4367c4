import { InvalidArgumentError, Option, type Command } from 'commander';
import { parseMoment } from '@chokepoint/contracts';
import { example } from '../command-line/example.js';
import type { Streams } from '../command-line/streams.js';
import { DEFAULT_DATA_DIRECTORY } from './data-directory/data-directory.js';
import type { UpOptions } from './phases.js';

/** The command that `npm start` runs. */
export function declareUp(program: Command, streams: Streams): void {
  program
    .command('up')
    .description('start everything: database, event log, the four services and the console; replay the timeline; show the report')
    .option('--once', 'end once the report is shown and a signed alert has been verified', false)
    .addOption(new Option('--kafka [way]', 'events go over a real Kafka: KAFKA_BROKERS, else Docker, else Java and Maven, or in the order you say').choices(['docker', 'java']).default(false))
    .option('--data <dir>', 'where everything is kept (CHOKEPOINT_DATA)', DEFAULT_DATA_DIRECTORY)
    .addOption(new Option('--empty', 'begin without the reference network and the timeline, with your own; a data folder that began so stays so').default(false).conflicts(['timeline', 'until']))
    .option('--timeline <file>', 'what to replay, one structured CloudEvent a line, in place of what comes with the product')
    .option('--until <moment>', "hold the clock at this moment of the replay instead of going on with the wall's", moment)
    .addHelpText('after', example('up', 'up --once', 'up --empty --data mine', 'up --kafka --data /var/lib/chokepoint', 'up --kafka java', 'up --until 2024-04-05T00:00Z'))
    .action(async (options: UpOptions) => (await import('./up.js')).up(options, streams));
}

function moment(text: string): number {
  const millis = parseMoment(text);
  if (millis === undefined) throw new InvalidArgumentError('Expected an RFC 3339 date-time with a zone, or a day.');
  return millis;
}
