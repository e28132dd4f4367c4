import { type Command, InvalidArgumentError, Option } from 'commander';
import { DEFAULT_FLOOR, GROUPINGS } from '@chokepoint/supplier-performance';
import { example } from '../command-line/example.js';
import type { Streams } from '../command-line/streams.js';
import { addAddressOptions } from '../running/addresses.js';
import { declareChart } from '../control-chart/commands.js';
import type { ArrivalsOptions } from '../arrivals/show-arrivals.js';
import type { LanesOptions, ScorecardOptions } from './options.js';

const MEANING = `
On time in full: an order line is due from the UTC day after the one promised. It is on time in full when all that was
ordered had come on the promised day or before. Lines that are still open count against it, cancelled lines do not count.
87 % (81–91) is a share with its 95 % Wilson score interval. Days late are closing day − promised day, early ones negative;
quantiles are of type 7 (as R, NumPy and spreadsheets).`;

const LANES_MEANING = `
Late on average: the EWMA of the days late, the newest closed line at 20 %, from the 21st line on. Limit: above it the average alarms (the mean
of the first 20 lines and 3 standard errors). Late of late: the lines promised in the last 91 days, weighted by quantity, open ones included.`;

const SCORECARD_MEANING = `
Late and lead (from order to close): mean days of the closed lines, and the days that nine of ten stay within.
Peers: points of difference to what the other vendors deliver of the same inputs, and the place among them; for buyers, the
other buyers. Bars are the share on time in full of the last twelve months or quarters of promise; an arrow stands where the
Mann–Kendall test over all of them finds a trend (p < 0.05). "rose from … to …" compares the first third of them with the last.`;

const ARRIVALS_MEANING = `
The days by which a line has come with 10, 50 and 90 %, from how late the lines of its lane were: where those are few, drawn
towards its vendor's and towards all (empirical Bayes); a line that is overdue already is compared with those that were as late.
"Late" is the probability that it comes after the promised day.`;

const FLOOR = ['--floor <lines>', 'below so many lines nothing is said', wholeNumber, DEFAULT_FLOOR] as const;

/** Questions about order lines: on a file of events, and on the running services. */
export function declarePerformance(program: Command, streams: Streams): void {
  declare(program, 'lanes', 'every lane with orders: how late it is, what is overdue, and whether it drifts', MEANING + LANES_MEANING, ['lanes', 'lanes --drifting', 'lanes --events events.jsonl --as-of 2026-06-30 --vendor acme'])
    .option(...FLOOR)
    .option('--drifting', 'only lanes that drift')
    .action(async (options: LanesOptions) => (await import('./show-lanes.js')).showLanes(options, streams));

  declare(program, 'scorecard [vendor...]', 'who delivers on time in full, how late, how sure that is, and next to whom', MEANING + SCORECARD_MEANING, [
    'scorecard',
    'scorecard acme --by lane --from 2026-01-01',
    'scorecard --events events.jsonl --as-of 2026-06-30 --csv',
  ])
    .option(...FLOOR)
    .addOption(new Option('--by <what>', 'whose scorecards').choices(GROUPINGS).default('vendor'))
    .option('--from <day>', 'first day of promise (YYYY-MM-DD)')
    .option('--to <day>', 'last day of promise (default: everything promised by now)')
    .addOption(new Option('--period <length>', 'what trends go by').choices(['month', 'quarter']).default('month'))
    .action(async (vendors: string[], options: ScorecardOptions) => (await import('./show-scorecard.js')).showScorecard(vendors, options, streams));

  declareChart(program, streams);
  declareArrivals(program, streams);
}

function declareArrivals(program: Command, streams: Streams): void {
  declare(program, 'arrivals [order...]', 'when every open order line comes', ARRIVALS_MEANING, ['arrivals', 'arrivals PO-17 --json', 'arrivals --events events.jsonl --as-of 2026-11-27 --overdue'])
    .option('--overdue', 'only lines whose promised day has passed')
    .action(async (orders: string[], options: ArrivalsOptions) => (await import('../arrivals/show-arrivals.js')).showArrivals(orders, options, streams));
}

function declare(program: Command, usage: string, description: string, meaning: string, examples: readonly string[]): Command {
  const command = program
    .command(usage)
    .description(`${description}; on a file with --events, else on the running services`)
    .option('--events <file>', 'facts: one structured CloudEvent a line; without it the running services are asked')
    .option('--as-of <moment>', 'RFC 3339 with a zone, or a day (midnight UTC); required with --events, else the present by default')
    .option('--vendor <id>', 'only this vendor; may be given several times', several, [])
    .option('--buyer <id>', 'only this buyer; may be given several times', several, [])
    .option('--input <input>', 'only this input; may be given several times', several, [])
    .option('--json', 'one JSON document, numbers in full precision')
    .addOption(new Option('--csv', 'one row for each').conflicts('json'));
  return addAddressOptions(command, ['risk']).addHelpText('after', meaning).addHelpText('after', example(...examples));
}

const several = (id: string, before: readonly string[]): string[] => [...before, id];

function wholeNumber(text: string): number {
  if (!/^\d{1,9}$/.test(text)) throw new InvalidArgumentError('Expected a whole number, 0 or more.');
  return Number(text);
}
