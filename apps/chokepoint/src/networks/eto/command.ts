import type { Command } from 'commander';
import { idList } from '../../command-line/arguments.js';
import { example } from '../../command-line/example.js';
import type { Streams } from '../../command-line/streams.js';
import type { ConvertEtoOptions } from './run-convert.js';

const HOW = `
DIR has providers.csv, provision.csv, inputs.csv, sequence.csv and stages.csv of the Advanced Semiconductor Supply Chain data set of
the Emerging Technology Observatory (CC BY-NC 4.0: what is made of it stays non-commercial and names it).

What the data do not say stays open: no stocks, leads, capacities or quantities; a company lies in the country of its seat.
Types of tools and materials are all needed, types of processes and designs stand in for each other; shares that fall
short belong to others, without owner or country. Decision 13 (docs/decisions) has every rule.`;

/** `network convert-eto`. */
export function declareConvertEto(network: Command, streams: Streams): void {
  network
    .command('convert-eto <dir>')
    .description('make a network of the ETO semiconductor data set, and tell who can stop which stage')
    .requiredOption('--out <file>', 'the network document to write')
    .option('--stage <id>', 'only what this stage is made with (S1 design, S2 fabrication, S3 assembly); the finished chip by default')
    .option('--alternatives <ids>', 'inputs whose types stand in for each other too, with commas between them', idList)
    .option('--json', 'one JSON document, with every assumption')
    .addHelpText('after', HOW)
    .addHelpText('after', example('network convert-eto eto-data/ --out eto.json', 'import network eto.json --dry-run'))
    .action(async (dir: string, options: ConvertEtoOptions) => (await import('./run-convert.js')).runConvertEto(dir, options, streams));
}
