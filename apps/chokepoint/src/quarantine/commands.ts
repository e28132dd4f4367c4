import { InvalidArgumentError, Option, type Command } from 'commander';
import { each } from '../command-line/arguments.js';
import { example } from '../command-line/example.js';
import type { Streams } from '../command-line/streams.js';
import { addAddressOptions } from '../running/addresses.js';
import { KEEPERS, type QuarantineOptions } from './ask-quarantine.js';
import type { ListOptions } from './list-quarantine.js';

/** Commands about what the services could not take in. */
export function declareQuarantine(program: Command, streams: Streams): void {
  const quarantine = program.command('quarantine').description('events that could not be taken in: what is wrong with them, and another try');

  declare(quarantine, 'list', 'every record, the newest first', ['quarantine list --state kept', 'quarantine list --service alerts --topic chokepoint.lanes'])
    .option('--topic <name>', 'only of this topic')
    .addOption(new Option('--state <state>', 'only in this state').choices(['kept', 'requeued']))
    .action(async (options: ListOptions) => (await import('./list-quarantine.js')).listQuarantine(options, streams));

  declare(quarantine, 'show', 'one record: what is wrong, its key, headers and value; with --json bytes are base64', ['quarantine show 17'])
    .argument('<id>', 'of the record, as `quarantine list` has it', idOf)
    .action(async (id: string, options: QuarantineOptions) => (await import('./show-quarantined.js')).showQuarantined(id, options, streams));

  declare(quarantine, 'requeue', 'read records again as if they came now; exit code 1 where some are still wrong', ['quarantine requeue 17 18'])
    .argument('<id...>', 'of the records, as `quarantine list` has them', each(idOf))
    .action(async (ids: string[], options: QuarantineOptions) => (await import('./requeue.js')).requeue(ids, options, streams));
}

function declare(quarantine: Command, name: string, description: string, examples: readonly string[]): Command {
  const command = quarantine.command(name).description(description);
  command.addOption(new Option('--service <name>', 'whose quarantine').choices(KEEPERS).default('risk')).option('--json', 'one JSON document');
  return addAddressOptions(command, KEEPERS).addHelpText('after', example(...examples));
}

function idOf(text: string): string {
  if (!/^[1-9]\d{0,17}$/.test(text)) throw new InvalidArgumentError('Expected the id of a record, a whole number.');
  return text;
}
