import { readFileSync } from 'node:fs';
import cliProgress from 'cli-progress';
import { seeded } from './chance.js';
import { driftExperiment } from './drift-experiment.js';
import { driftLanes, syntheticLanes } from './drift-lanes.js';
import { runBackTest } from './arrival-back-test.js';
import { HELP, type Options, readOptions, UsageError } from './options.js';
import { readScms } from './scms-lines.js';
import { tune } from './tune.js';

const SEED = 1;
/** Of each lane. */
const COURSES = 40;

process.exitCode = main();

function main(): number {
  try {
    const options = readOptions(process.argv.slice(2));
    if (options) return run(options);
    process.stdout.write(HELP);
    return 0;
  } catch (error) {
    say(error instanceof Error ? error.message : String(error));
    return error instanceof UsageError ? 2 : 1;
  }
}

function run({ file, tune: tunes }: Options): number {
  const start = performance.now();
  const history = file === undefined ? undefined : readScms(readFileSync(file, 'utf8'));
  if (history && tunes) {
    process.stdout.write(withBar((progress) => tune(history.lines, progress)));
    return 0;
  }
  const arrivals = history && withBar((progress) => runBackTest(history, progress));
  if (arrivals) process.stdout.write(`${arrivals.text}\n`);
  const lanes = history ? driftLanes(history.lines) : syntheticLanes(seeded(SEED));
  process.stdout.write(withBar((progress) => driftExperiment(lanes, COURSES, SEED, progress)));
  say(`${((performance.now() - start) / 1000).toFixed(1)} s`);
  if (arrivals?.beats !== false) return 0;
  say("the forecasts do not beat the lane's mean and the quantiles of all");
  return 1;
}

function withBar<R>(work: (progress: (share: number) => void) => R): R {
  const bar = new cliProgress.SingleBar({ format: '{bar} {percentage} %', stream: process.stderr, clearOnComplete: true }, cliProgress.Presets.shades_classic);
  bar.start(1000, 0);
  try {
    return work((share) => bar.update(Math.floor(share * 1000)));
  } finally {
    bar.stop();
  }
}

function say(line: string): void {
  process.stderr.write(`scms: ${line}\n`);
}
