import type { Command } from 'commander';
import { example } from '../../command-line/example.js';
import type { Streams } from '../../command-line/streams.js';
import { addAddressOptions } from '../../running/addresses.js';
import type { ImportNetworkOptions } from './import-network.js';

const FILES = `
PATH is a network document (JSON; - is standard input) or a folder with nodes.csv, requirements.csv and supplies.csv, whose
columns have the names of the document's fields. network.json or --id says what network it is ({"id": …, "asOf": …}). An
empty cell is an absent field; the delimiter may be a comma, a semicolon or a tab. Lanes without a share split equally what
the others leave; owners and countries are never guessed.`;

/** `import network`. */
export function declareImportNetwork(parent: Command, streams: Streams): void {
  const command = addImportOptions(parent.command('network <path>').description('put a network in force: a document, or a folder of tables'))
    .option('--against <path>', 'with --dry-run: compare with this document or folder, without any service')
    .option('--id <id>', 'of the network, where the files do not say it')
    .addHelpText('after', FILES)
    .addHelpText('after', example('import network my-network/ --dry-run', 'import network my-network.json --author "Ada" --note "second source of HBM"', 'import network my-network/ --dry-run --against data/reference-network.json'));
  command.action(async (path: string, options: ImportNetworkOptions) => (await import('./import-network.js')).importNetwork(path, options, streams));
}

/** `import-network`, as it has always been called. */
export function declareImportNetworkFile(program: Command, streams: Streams): void {
  addImportOptions(program.command('import-network').description('put a network document in force (as import network does)'))
    .requiredOption('--network <file>', 'network document (JSON; - is standard input)')
    .addHelpText('after', example('import-network --network data/reference-network.json'))
    .action(async ({ network, ...options }: ImportNetworkOptions & { network: string }) => (await import('./import-network.js')).importNetwork(network, options, streams));
}

function addImportOptions(command: Command): Command {
  command
    .option('--dry-run', 'only check, and tell what would change', false)
    .option('--author <name>', 'who imports it; kept with the version')
    .option('--note <text>', 'why; kept with the version')
    .option('--json', 'one JSON document');
  return addAddressOptions(command, ['risk']);
}
