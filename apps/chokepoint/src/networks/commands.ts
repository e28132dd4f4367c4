import { type Command, Option } from 'commander';
import { example } from '../command-line/example.js';
import type { Streams } from '../command-line/streams.js';
import { declareConvertEto } from './eto/command.js';
import type { ExportOptions } from './export/export-network.js';
import { declareOnRisk, JSON_FLAG, NETWORK, type NetworkOptions, versionNumber } from './options.js';
import type { DiffOptions } from './versions/diff-networks.js';
import type { RestoreOptions } from './versions/restore-network.js';
import type { ShowOptions } from './versions/show-network.js';

/** Commands about the networks that the risk service keeps, and about their files. */
export function declareNetworks(program: Command, streams: Streams): void {
  const network = program.command('network').description('the networks that are scored: their versions, differences and files');

  declareOnRisk(network, 'list [id]', 'every network by its newest version; with an id, every version of it', ['network list', 'network list ai-accelerators'])
    .option(...JSON_FLAG)
    .action(async (id: string | undefined, options: NetworkOptions) => (await import('./versions/list-networks.js')).listNetworks(id, options, streams));

  declareOnRisk(network, 'show [id]', 'a version of a network in figures; with --json its document', ['network show', 'network show ai-accelerators --version 1 --json'])
    .option('--version <number>', 'the newest by default', versionNumber)
    .option('--json', 'the document')
    .action(async (id: string | undefined, options: ShowOptions) => (await import('./versions/show-network.js')).showNetwork(id, options, streams));

  declareOnRisk(network, 'diff <before> <after>', 'what differs between two versions, or two files, chokepoints included', ['network diff 1 2', 'network diff --files old.json new-folder/'])
    .option(...NETWORK)
    .option('--files', 'the two are files or folders; no service is asked', false)
    .option(...JSON_FLAG)
    .action(async (before: string, after: string, options: DiffOptions) => (await import('./versions/diff-networks.js')).diffNetworks(before, after, options, streams));

  declareOnRisk(network, 'restore', 'put the document of an earlier version in force again, as a new version', ['network restore 3 --author "Ada" --note "as before the fire"'])
    .argument('<version>', 'the earlier version', versionNumber)
    .option(...NETWORK)
    .option('--author <name>', 'who restores it; kept with the version')
    .option('--note <text>', 'why; kept with the version')
    .option(...JSON_FLAG)
    .action(async (version: number, options: RestoreOptions) => (await import('./versions/restore-network.js')).restoreNetwork(version, options, streams));

  declareExport(network, streams);
  declareConvertEto(network, streams);
}

const FORMATS = `
csv is the folder that import network takes, and gives the same document back. graphml has typed keys, for NetworkX, Gephi and yEd;
dot is for Graphviz. In both, an edge is a lane, with the fields of its lane and of the requirement that it serves.`;

function declareExport(network: Command, streams: Streams): void {
  declareOnRisk(network, 'export', 'write a network for other programs', [])
    .addOption(new Option('--format <format>', 'what to write').choices(['json', 'csv', 'graphml', 'dot']).makeOptionMandatory())
    .addOption(new Option('--network <id>', 'network; may be left out while there is only one').default('').conflicts('file'))
    .option('--version <number>', 'the newest by default', versionNumber)
    .option('--file <path>', 'write this document or folder; no service is asked')
    .option('--out <path>', 'file, or with csv the folder, to write; standard output by default (not with csv)')
    .addHelpText('after', FORMATS)
    .addHelpText('after', example('network export --format csv --out my-network', 'network export --format dot --file data/reference-network.json | dot -Tsvg > network.svg'))
    .action(async (options: ExportOptions) => (await import('./export/export-network.js')).exportNetwork(options, streams));
}
