import type { Command } from 'commander';
import { declareSimulate } from '../analysis/commands.js';
import { example } from '../command-line/example.js';
import type { Streams } from '../command-line/streams.js';
import type { ScoreOptions } from './score.js';
import type { ValidateOptions } from './validate.js';

const NETWORK = ['--network <file>', 'network document (JSON; - is standard input)'] as const;
const JSON_FLAG = ['--json', 'one JSON document, numbers in full precision'] as const;

/** Commands that need nothing but files, and `simulate`, which has more to say beside running services. */
export function declareOffline(program: Command, streams: Streams): void {
  program
    .command('validate')
    .description('check a network document')
    .requiredOption(...NETWORK)
    .option(...JSON_FLAG)
    .addHelpText('after', example('validate --network data/reference-network.json'))
    .action(async (options: ValidateOptions) => (await import('./validate.js')).validate(options, streams));

  declareSimulate(program, streams);

  program
    .command('score')
    .description('score the facts of a file as they would have been scored at a moment')
    .requiredOption(...NETWORK)
    .requiredOption('--events <file>', 'facts: one structured CloudEvent a line')
    .requiredOption('--as-of <moment>', 'RFC 3339 with a zone, or a day (midnight UTC)')
    .option(...JSON_FLAG)
    .addHelpText('after', example('score --network data/reference-network.json --events data/timeline.jsonl --as-of 2024-04-05T00:00Z'))
    .action(async (options: ScoreOptions) => (await import('./score.js')).scoreFacts(options, streams));
}
