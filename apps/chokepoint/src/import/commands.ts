import type { Command } from 'commander';
import type { Streams } from '../command-line/streams.js';
import { declareDeliveryImport } from '../delivery-import/commands.js';
import { declareImportNetwork } from '../networks/import/command.js';

/** Commands that take what other systems wrote into the running services. */
export function declareImport(program: Command, streams: Streams): void {
  const command = program.command('import').description('take networks and deliveries from files into the running services');
  declareImportNetwork(command, streams);
  declareDeliveryImport(command, streams);
}
