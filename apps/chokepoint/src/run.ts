import { CommanderError } from 'commander';
import { BadInput, EXIT, Failed, Interrupted } from './command-line/failures.js';
import { processStreams, writeLine, type Streams } from './command-line/streams.js';
import { createProgram } from './program.js';

/**
 * Runs one command.
 * @param args without the names of Node and of the script
 * @returns the exit code
 */
export async function run(args: readonly string[], streams: Streams = processStreams()): Promise<number> {
  try {
    await createProgram(streams).parseAsync([...args], { from: 'user' });
    return EXIT.done;
  } catch (error) {
    return explain(error, streams);
  }
}

function explain(error: unknown, { err }: Streams): number {
  // Commander has told what is wrong with the usage; asking for help is no mistake.
  if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.done : EXIT.badInput;
  if (error instanceof BadInput) {
    for (const problem of error.problems) writeLine(err, problem);
    return EXIT.badInput;
  }
  if (error instanceof Interrupted) return EXIT.interrupted;
  writeLine(err, error instanceof Failed ? `chokepoint: ${error.message}` : `chokepoint: ${error instanceof Error ? error.stack : String(error)}`);
  return EXIT.failed;
}
