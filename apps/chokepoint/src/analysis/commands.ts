import { type Command, Option } from 'commander';
import { each, idList, numberFrom, positiveNumber } from '../command-line/arguments.js';
import { example } from '../command-line/example.js';
import type { Streams } from '../command-line/streams.js';
import type { CompareOptions } from './compare/show-compare.js';
import type { ExplainOptions } from './explain/show-explain.js';
import type { NexusOptions } from './nexus/show-nexus.js';
import { type AnalysisOptions, addAnalysisOptions, declareQuestion } from './options.js';
import type { StressOptions } from './stress/show-stress.js';
import { addLossOptions } from './what-if/loss-options.js';
import type { SimulationOptions } from './what-if/show-simulation.js';

const REFERENCE = '--network data/reference-network.json';

/** Questions about structure, and about what would be: on files, and on the running services. */
export function declareAnalysis(program: Command, streams: Streams): void {
  declareStructure(program, streams);
  declareNexus(program, streams);
  declareStress(program, streams);
  declareExplain(program, streams);
  declareLatent(program, streams);
  declareCompare(program, streams);
}

function declareStructure(program: Command, streams: Streams): void {
  declareQuestion(program, 'structure [node...]', 'what alone can stop each node, and who stands behind the vendors of its inputs', [
    `structure ${REFERENCE} apple trainium2`,
    'structure apple',
  ]).action(async (nodes: string[], options: AnalysisOptions) => (await import('./structure/show-structure.js')).showStructure(nodes, options, streams));
}

function declareNexus(program: Command, streams: Streams): void {
  declareQuestion(program, 'nexus', 'how much of all output stops when a node or a firm stops (ESRI)', [`nexus ${REFERENCE}`, 'nexus --economy economy.json --epsilon 1e-6'])
    .addOption(new Option('--economy <file>', 'economy document (JSON): firms, flows and what is essential; with a substitution and an epsilon of its own').conflicts('network'))
    .option('--substitution', 'firms of a sector stand in for each other (default)')
    .option('--no-substitution', 'nobody stands in for anybody')
    .option('--epsilon <drop>', 'the iteration ends when nothing falls by more (default: 0.01)', numberFrom(0))
    .action(async (options: NexusOptions) => (await import('./nexus/show-nexus.js')).showNexus(options, streams));
}

function declareStress(program: Command, streams: Streams): void {
  declareQuestion(program, 'stress', 'what losses cost when everybody coordinates (Risk Exposure Index) and when nobody does', [
    `stress ${REFERENCE} --weeks 8`,
    `stress ${REFERENCE} --lost tsmc-cowos-s,tsmc-cowos-l --lost tsmc-n5`,
  ])
    .option('--weeks <weeks>', 'how long a loss lasts (default: as long as the slowest of the lost nodes takes to recover)', positiveNumber)
    .option('--lost <ids>', 'one loss: ids with commas between, lost at once; may be given several times (default: every node, owner and country)', each(idList))
    .action(async (options: StressOptions) => (await import('./stress/show-stress.js')).showStress(options, streams));
}

function declareExplain(program: Command, streams: Streams): void {
  declareQuestion(program, 'explain [node]', 'how many points of an exposure come from which incident (Shapley values)', [
    `explain ${REFERENCE} --events data/timeline.jsonl --as-of 2024-12-17`,
    'explain apple --at 2024-12-17',
  ])
    .option('--events <file>', 'facts, with --network: one structured CloudEvent a line')
    .option('--as-of <moment>', 'RFC 3339 with a zone, or a day (midnight UTC)')
    .option('--at <moment>', 'the same; on the running services the present by default')
    .action(async (node: string | undefined, options: ExplainOptions) => (await import('./explain/show-explain.js')).showExplain(node, options, streams));
}

function declareLatent(program: Command, streams: Streams): void {
  declareQuestion(program, 'latent', 'exposure to what has not happened: hazards of nodes, loss of everything of an owner or in a country', [`latent ${REFERENCE}`, 'latent --json'])
    .action(async (options: AnalysisOptions) => (await import('./latent/show-latent.js')).showLatent(options, streams));
}

function declareCompare(program: Command, streams: Streams): void {
  const command = declareQuestion(program, 'compare', 'the same disturbance on two networks: how much does the difference between them buy', [
    `compare ${REFERENCE} --with second-source.json --lost tsmc-n5 --lost-weeks 8`,
    'compare --change second-source.json --lost-owner TSMC',
  ])
    .addOption(new Option('--with <file>', 'the other network (JSON)').conflicts('change'))
    .option('--change <file>', 'the other network as a change of the first (JSON): nodes, requirements and supplies to merge in')
    .option('--scenario <file>', 'scenario (JSON) for both; without one only what is lost is disturbed');
  addOver(addLossOptions(command), 'nothing')
    .action(async (options: CompareOptions) => (await import('./compare/show-compare.js')).showCompare(options, streams));
}

/** Stands among the commands on files, where it began. */
export function declareSimulate(program: Command, streams: Streams): void {
  const command = addAnalysisOptions(program.command('simulate'))
    .description('project a scenario, a loss or a change of the network week by week, and score it; on a file with --network, else on the running services')
    .option('--scenario <file>', 'scenario (JSON); without one nothing is disturbed but what is lost')
    .option('--change <file>', 'change of the network (JSON): nodes, requirements and supplies to merge in')
    .addHelpText(
      'after',
      example(
        `simulate ${REFERENCE} --scenario scenario.json --json`,
        `simulate ${REFERENCE} --lost tsmc-n5 --lost-weeks 8`,
        'simulate --lost-country TW --lost-weeks 4',
        'simulate --change second-source.json --over present',
      ),
    );
  addOver(addLossOptions(command), 'present where something is lost or changed, else nothing')
    .action(async (options: SimulationOptions) => (await import('./what-if/show-simulation.js')).showSimulation(options, streams));
}

function addOver(command: Command, byDefault: string): Command {
  const option = new Option('--over <what>', `on the running services: over what is active now, or over nothing (default: ${byDefault})`);
  return command.addOption(option.choices(['present', 'nothing']));
}
