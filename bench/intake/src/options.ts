import { parseArgs } from 'node:util';
import type { Size } from './stage.js';

/** At least so many times the usual way. */
export const TARGET = 50;
const CREATE_MANY_SHARE = 5;

/** The command line makes no sense. */
export class UsageError extends Error {}

export interface Options {
  readonly rounds: number;
  /** Events in a run, so that a round is bounded: few for the usual way, some for createMany, many for what is faster. */
  readonly sizes: Readonly<Record<Size, number>>;
  readonly check: boolean;
}

export const HELP = `Intake of events from Kafka, side by side: the usual Nest way, Chokepoint, createMany, and bare reading.

  npm run bench:intake -- [--rounds N] [--events N] [--check]

  --rounds N   how often every column has its turn (default 5)
  --events N   events in a run (default 100000); the usual way gets a ${TARGET}th, createMany a ${CREATE_MANY_SHARE}th of them
  --check      exit 1 when Chokepoint is less than ${TARGET} times as fast as the usual way (median of the rounds)
  --help       this text

Kafka is that of KAFKA_BROKERS, else one started with Docker, else one started with Java. PostgreSQL is started.
`;

/** @returns undefined when help was asked for; throws `UsageError` */
export function readOptions(args: readonly string[]): Options | undefined {
  const { rounds, events, check, help } = parse(args);
  if (help) return undefined;
  const many = count('events', events, 10 * TARGET);
  const sizes = { few: Math.round(many / TARGET), some: Math.round(many / CREATE_MANY_SHARE), many };
  return { rounds: count('rounds', rounds, 1), sizes, check };
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      options: {
        rounds: { type: 'string', default: '5' },
        events: { type: 'string', default: '100000' },
        check: { type: 'boolean', default: false },
        help: { type: 'boolean', default: false },
      },
    }).values;
  } catch (error) {
    throw new UsageError((error as Error).message);
  }
}

function count(name: string, text: string, least: number): number {
  const value = Number(text);
  if (Number.isInteger(value) && value >= least) return value;
  throw new UsageError(`--${name} must be a whole number of at least ${least}, not ${text}`);
}
