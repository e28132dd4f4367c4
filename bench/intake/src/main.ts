import type { Column } from './column.js';
import { bare } from './columns/bare.js';
import { chokepoint } from './columns/chokepoint.js';
import { createMany } from './columns/create-many.js';
import { usual } from './columns/usual.js';
import { CONCURRENCY, measure } from './measure.js';
import { HELP, readOptions, TARGET, UsageError, type Options } from './options.js';
import { ratios, spread, table } from './report.js';
import { EqualRows } from './rows.js';
import { openStage, type EventSet, type Size, type Stage } from './stage.js';

/** The first is what the others are held against. */
const COLUMNS = [usual, chokepoint, createMany, bare];

const interrupted = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, interrupt);
process.exitCode = await main();

async function main(): Promise<number> {
  try {
    const options = readOptions(process.argv.slice(2));
    if (options) return await run(options);
    process.stdout.write(HELP);
    return 0;
  } catch (error) {
    say(error instanceof Error ? error.message : String(error));
    if (interrupted.signal.aborted) return 130;
    return error instanceof UsageError ? 2 : 1;
  }
}

async function run(options: Options): Promise<number> {
  say('starting Kafka and PostgreSQL');
  const stage = await openStage(say);
  try {
    interrupted.signal.throwIfAborted();
    const { few, some, many } = options.sizes;
    say(`publishing ${few + some + many} events`);
    const sets = { few: await stage.publish(few), some: await stage.publish(some), many: await stage.publish(many) };
    const rates = await playRounds(stage, sets, options.rounds);
    return judge(rates, stage, options);
  } finally {
    await stage.close();
  }
}

/** The columns take turns, so that what disturbs the machine disturbs all of them. */
async function playRounds(stage: Stage, sets: Record<Size, EventSet>, rounds: number): Promise<Map<Column, number[]>> {
  const equalRows = new EqualRows();
  await checkSameRows(stage, sets.few, equalRows);
  const rates = new Map<Column, number[]>(COLUMNS.map((column) => [column, []]));
  for (let round = 1; round <= rounds; round++) {
    for (const column of COLUMNS) {
      const set = sets[column.reads];
      const { eventsPerSecond, rows } = await measure(column, set, stage, interrupted.signal);
      if (column.stores) equalRows.check(set, rows, column.name);
      rates.get(column)!.push(eventsPerSecond);
      say(`round ${round} of ${rounds}: ${Math.round(eventsPerSecond)} events/s, ${column.name}`);
    }
  }
  return rates;
}

/** Every column that stores takes the same events in once, unmeasured: this warms it up, too. */
async function checkSameRows(stage: Stage, set: EventSet, equalRows: EqualRows): Promise<void> {
  for (const column of COLUMNS.filter(({ stores }) => stores)) {
    const { rows } = await measure(column, set, stage, interrupted.signal);
    equalRows.check(set, rows, column.name);
  }
  say(`equal rows in every column that stores: ${set.facts} facts of ${set.events} events`);
}

function judge(rates: Map<Column, number[]>, { kafkaKind }: Stage, { rounds, sizes, check }: Options): number {
  const times = spread(ratios(rates.get(chokepoint)!, rates.get(usual)!)).median;
  const counts = COLUMNS.map(({ reads }) => sizes[reads].toLocaleString('en')).join(', ');
  process.stdout.write(`Kafka (${kafkaKind}), 12 partitions, ${CONCURRENCY} at once; PostgreSQL, every commit on disk.
Median, least and most of ${rounds} rounds of ${counts} events; "times" is against the first in the same round.

${table(rates)}

Chokepoint takes in ${times.toFixed(1)} times as many events a second as the usual way; at least ${TARGET} times is asked for.\n`);
  return check && times < TARGET ? 1 : 0;
}

/**
 * The first time everything is stopped in order, the second time at once. The listener stays: a library that sees
 * itself alone with a signal takes the process down.
 */
function interrupt(): void {
  if (interrupted.signal.aborted) process.exit(130);
  interrupted.abort(new Error('interrupted'));
}

function say(line: string): void {
  process.stderr.write(`bench:intake: ${line}\n`);
}
