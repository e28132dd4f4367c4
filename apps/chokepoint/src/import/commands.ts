import type { Command } from 'commander';
import type { Streams } from '../command-line/streams.js';
import { declareDeliveryImport } from '../delivery-import/commands.js';

/** Commands that bring in what others keep: deliveries from tables. */
export function declareImport(program: Command, streams: Streams): void {
  const parent = program.command('import').description('bring in your own data');
  declareDeliveryImport(parent, streams);
}
