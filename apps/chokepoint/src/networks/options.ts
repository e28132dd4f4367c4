import type { Command } from 'commander';
import { InvalidArgumentError } from 'commander';
import { example } from '../command-line/example.js';
import { addAddressOptions, type AddressOptions } from '../running/addresses.js';

export interface NetworkOptions extends AddressOptions {
  /** Empty while only one network is known. */
  readonly network: string;
  readonly json?: boolean;
}

export const NETWORK = ['--network <id>', 'network; may be left out while there is only one', ''] as const;
export const JSON_FLAG = ['--json', 'one JSON document, numbers in full precision'] as const;

/** Declares a command of `network` that asks the running risk service. */
export function declareOnRisk(parent: Command, usage: string, description: string, examples: readonly string[]): Command {
  const command = addAddressOptions(parent.command(usage).description(description), ['risk']);
  return examples.length > 0 ? command.addHelpText('after', example(...examples)) : command;
}

/** The number of a version. */
export function versionNumber(text: string): number {
  const version = Number(text);
  if (!/^\d+$/.test(text) || version < 1 || version > 2_147_483_647) throw new InvalidArgumentError('Expected the number of a version.');
  return version;
}
