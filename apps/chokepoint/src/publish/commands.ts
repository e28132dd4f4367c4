import type { Command } from 'commander';
import { example } from '../command-line/example.js';
import type { Streams } from '../command-line/streams.js';
import { declareImportNetworkFile } from '../networks/import/command.js';
import { addAddressOptions } from '../running/addresses.js';
import type { PublishOptions } from './publish.js';

const JSON_FLAG = ['--json', 'one JSON document'] as const;

/** Commands that send the contents of files to the running services. */
export function declareSending(program: Command, streams: Streams): void {
  const publish = program
    .command('publish')
    .description('send the facts of a file to the services; those already known change nothing')
    .requiredOption('--events <file>', 'facts: one structured CloudEvent a line (- is standard input)')
    .option(...JSON_FLAG)
    .addHelpText('after', example('publish --events events.jsonl'));
  addAddressOptions(publish, ['capacity', 'delivery']).action(async (options: PublishOptions) =>
    (await import('./publish.js')).publishFile(options, streams),
  );

  declareImportNetworkFile(program, streams);
}
