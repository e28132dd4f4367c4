import { Command } from 'commander';
import type { Streams } from './command-line/streams.js';
import { declareAnalysis } from './analysis/commands.js';
import { declareImport } from './import/commands.js';
import { declareNetworks } from './networks/commands.js';
import { declareOffline } from './offline/commands.js';
import { declarePerformance } from './performance/commands.js';
import { declareQuarantine } from './quarantine/commands.js';
import { declareQuestions } from './questions/commands.js';
import { declareSending } from './publish/commands.js';
import { declareRules } from './rules/commands.js';
import { declareUp } from './up/command.js';

/** Every command, in the order in which `--help` lists them. */
export function createProgram(streams: Streams): Command {
  const program = new Command('chokepoint')
    .description('Live exposure of AI-accelerator supply chains to the places they all pass through.')
    .exitOverride()
    .configureOutput({ writeOut: (text) => streams.out.write(text), writeErr: (text) => streams.err.write(text) })
    .showHelpAfterError('(--help tells more)')
    .addHelpText('after', '\nResults go to stdout, everything else to stderr. Exit code 0: done, 1: failed, 2: bad usage or bad input, 130: interrupted.');
  declareUp(program, streams);
  declareQuestions(program, streams);
  declareAnalysis(program, streams);
  declareImport(program, streams);
  declareNetworks(program, streams);
  declarePerformance(program, streams);
  declareRules(program, streams);
  declareSending(program, streams);
  declareQuarantine(program, streams);
  declareOffline(program, streams);
  return program;
}
