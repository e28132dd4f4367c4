import { InvalidArgumentError, type Command } from 'commander';
import { example } from '../command-line/example.js';
import type { Streams } from '../command-line/streams.js';
import { addAddressOptions } from '../running/addresses.js';
import type { DeliveryImportOptions } from './import-deliveries.js';

export const MOST_PROBLEMS = 100;

/** `import deliveries`: orders and receipts from a table of any layout. */
export function declareDeliveryImport(parent: Command, streams: Streams): void {
  const command = parent
    .command('deliveries <file>')
    .description('orders and receipts from a table (CSV); what is already known changes nothing, and an import that was stopped goes on')
    .requiredOption('--map <file>', 'how the columns are to be read (JSON; examples/ has some, and the schema)')
    .option('--dry-run', 'read all and say what would be stored; needs no service', false)
    .option('--out <file>', 'write CloudEvents, one a line, instead of sending them; needs no service, and does not know what other exports said: of two events about an order line the one with the later time holds')
    .option('--as-of <moment>', 'when the export was made; what a later one says of an order line is not overruled (default: now)')
    .option('--change-log', 'the rows are a log of changes, each from its own time on, and no snapshot of how the lines stand', false)
    .option('--allow-bad', 'store the good rows also where others are bad', false)
    .option('--problems <file>', 'write everything that is wrong as CSV')
    .option('--limit-problems <n>', 'how many problems to keep for --json, and to show; those alike are counted after the third', wholeNumber, MOST_PROBLEMS)
    .option('--network <id or file>', 'tell lanes that this network does not know (a document, a folder of tables, or the id of one in force)')
    .option('--strict', 'store nothing where the network does not know a lane', false)
    .option('--json', 'one JSON document')
    .addHelpText(
      'after',
      example(
        'import deliveries examples/orders.csv --map examples/orders.mapping.json --dry-run',
        'import deliveries examples/orders.csv --map examples/orders.mapping.json --network data/reference-network.json',
        'import deliveries examples/open-lines.csv --map examples/open-lines.mapping.json --dry-run',
        'import deliveries examples/receipts.csv --map examples/receipts.mapping.json --out events.jsonl',
      ),
    );
  addAddressOptions(command, ['delivery', 'risk']).action(async (file: string, options: DeliveryImportOptions) =>
    (await import('./import-deliveries.js')).importDeliveries(file, options, streams),
  );
}

function wholeNumber(text: string): number {
  if (!/^\d{1,9}$/.test(text)) throw new InvalidArgumentError('Expected a whole number, 0 or more.');
  return Number(text);
}
