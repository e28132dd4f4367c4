import type { Command } from 'commander';
import { example } from '../command-line/example.js';
import { addAddressOptions, type AddressOptions } from '../running/addresses.js';

/** Of a question that files can answer, and the running services. */
export interface AnalysisOptions extends AddressOptions {
  /** A file; without it the running services are asked. */
  readonly network?: string;
  /** On the running services; empty while only one network is known. */
  readonly networkId: string;
  readonly json?: boolean;
}

/** Declares a question that has an answer on files and one on the running services. */
export function declareQuestion(program: Command, usage: string, description: string, examples: readonly string[]): Command {
  const command = program.command(usage).description(`${description}; on a file with --network, else on the running services`);
  return addAnalysisOptions(command).addHelpText('after', example(...examples));
}

export function addAnalysisOptions(command: Command): Command {
  command
    .option('--network <file>', 'network document (JSON; - is standard input); without it the running services are asked')
    .option('--network-id <id>', 'on the running services: the network; may be left out while there is only one', '')
    .option('--json', 'one JSON document, numbers in full precision');
  return addAddressOptions(command, ['risk']);
}
