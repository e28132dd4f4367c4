import { type Command, InvalidArgumentError, Option } from 'commander';
import { example } from '../command-line/example.js';
import type { Streams } from '../command-line/streams.js';
import { addAddressOptions } from '../running/addresses.js';
import { laneOf } from './lane-of.js';
import type { ChartOptions } from './show-chart.js';

const MEANING = `
A lane is FROM/TO/INPUT; write %2F for a slash within a part, %25 for a percent sign. Lateness is closing day − promised day. The
first 20 closed lines say what is normal (baseline: mean and deviation σ, at least a day); from the 21st on two charts watch:
the EWMA of lateness (λ 0.2), which signals above its control limit of 3 σ, and the upper CUSUM, which sums what is more than
σ/2 above the mean and signals above 5 σ. The lower CUSUM shows lines that become earlier and makes no lane drift. The EWMA of
fill signals below 95 %. The last point is by what \`lanes\` says that a lane drifts; beside it stands recent lateness.`;

const MOST_POINTS = 10_000;

/** The points behind a lane's drift alarm: on a file of events, and on the running services. */
export function declareChart(program: Command, streams: Streams): void {
  const command = program
    .command('chart')
    .argument('<lane>', 'FROM/TO/INPUT', laneOf)
    .description('the control charts of a lane line by line, by which it drifts or not; on a file with --events, else on the running services')
    .option('--events <file>', 'facts: one structured CloudEvent a line; without it the running services are asked')
    .option('--as-of <moment>', 'RFC 3339 with a zone, or a day (midnight UTC); required with --events, else the present by default')
    .option('--from <day>', 'first day of closing (YYYY-MM-DD)')
    .option('--to <day>', 'last day of closing')
    .option('--last <points>', 'so many points at most, the newest', pointCount, 200)
    .option('--json', 'one JSON document, numbers in full precision')
    .addOption(new Option('--csv', 'one row for each point').conflicts('json'));
  addAddressOptions(command, ['risk'])
    .addHelpText('after', MEANING)
    .addHelpText('after', example('chart acme/apple/memory', 'chart acme/apple/memory --from 2026-01-01 --csv', 'chart acme/apple/memory --events events.jsonl --as-of 2026-06-30'))
    .action(async (lane: ReturnType<typeof laneOf>, options: ChartOptions) => (await import('./show-chart.js')).showChart(lane, options, streams));
}

function pointCount(text: string): number {
  const count = /^\d{1,5}$/.test(text) ? Number(text) : 0;
  if (count < 1 || count > MOST_POINTS) throw new InvalidArgumentError('Expected a whole number, 1 to 10000.');
  return count;
}
