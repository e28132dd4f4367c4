import { parseArgs } from 'node:util';

/** At least so many times the usual way. */
export const TARGET = 50;

export interface Options {
  readonly rounds: number;
  /** For the columns that handle batches. */
  readonly many: number;
  /** For the usual way: so few that a round is bounded. */
  readonly few: number;
  readonly check: boolean;
}

export const HELP = `Intake of events from Kafka, side by side: the usual Nest way, Chokepoint, createMany, and bare reading.

  npm run bench:intake -- [--rounds N] [--events N] [--check]

  --rounds N   how often every column has its turn (default 7)
  --events N   events in a run; the usual way gets a ${TARGET}th of them (default 100000)
  --check      exit 1 when Chokepoint is less than ${TARGET} times as fast as the usual way (median of the rounds)
  --help       this text

Kafka is that of KAFKA_BROKERS, else one started with Docker, else one started with Java. PostgreSQL is started.
`;

/** @returns undefined when help was asked for; throws on bad usage */
export function readOptions(args: readonly string[]): Options | undefined {
  const { values } = parseArgs({
    args: [...args],
    options: {
      rounds: { type: 'string', default: '7' },
      events: { type: 'string', default: '100000' },
      check: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) return undefined;
  const many = count('events', values.events, 2 * TARGET);
  return { rounds: count('rounds', values.rounds, 1), many, few: Math.round(many / TARGET), check: values.check };
}

function count(name: string, text: string, least: number): number {
  const value = Number(text);
  if (Number.isInteger(value) && value >= least) return value;
  throw new TypeError(`--${name} must be a whole number of at least ${least}, not ${text}`);
}
