import type { Command } from 'commander';
import { example } from '../command-line/example.js';
import type { Streams } from '../command-line/streams.js';
import { addAddressOptions } from '../running/addresses.js';
import type { QuestionOptions } from './ask-risk.js';
import type { HistoryOptions } from './history.js';
import type { WatchOptions } from './watch.js';

const JSON_FLAG = ['--json', 'one JSON document, numbers in full precision'] as const;
const NETWORK = ['--network <id>', 'network; may be left out while there is only one', ''] as const;

/** Commands that ask the running risk service. */
export function declareQuestions(program: Command, streams: Streams): void {
  declare(program, 'exposure [node]', 'the present exposure of a node, or of all', ['exposure apple', 'exposure --json'])
    .option(...JSON_FLAG)
    .action(async (node: string | undefined, options: QuestionOptions) => (await import('./exposure.js')).showExposure(node, options, streams));

  declare(program, 'watch', 'the present, then every change of it', ['watch', 'watch --node apple --node anthropic'])
    .option('--node <id>', 'only this node; may be given several times', (id: string, before: string[]) => [...before, id], [])
    .option('--json', 'one JSON document a line')
    .action(async (options: WatchOptions) => (await import('./watch.js')).watchExposures(options, streams));

  declare(program, 'history <node>', 'exposure of a node at the end of every day', ['history anthropic --from 2024-01-01 --to 2024-12-31'])
    .option('--from <day>', 'first day (YYYY-MM-DD)')
    .option('--to <day>', 'last day (YYYY-MM-DD)')
    .option(...JSON_FLAG)
    .action(async (node: string, options: HistoryOptions) => (await import('./history.js')).showHistory(node, options, streams));

  declare(program, 'report', 'accelerators and buyers at their worst moments and now, and why', ['report', 'report --json'])
    .option(...JSON_FLAG)
    .action(async (options: QuestionOptions) => (await import('../report/command.js')).showReport(options, streams));
}

function declare(program: Command, usage: string, description: string, examples: readonly string[]): Command {
  const command = program.command(usage).description(description).option(...NETWORK);
  return addAddressOptions(command, ['risk']).addHelpText('after', example(...examples));
}
