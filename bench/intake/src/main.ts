import type { Column } from './column.js';
import { bare } from './columns/bare.js';
import { chokepoint } from './columns/chokepoint.js';
import { createMany } from './columns/create-many.js';
import { usual } from './columns/usual.js';
import { CONCURRENCY, measure } from './measure.js';
import { HELP, readOptions, TARGET, type Options } from './options.js';
import { ratios, spread, table } from './report.js';
import { checkEqual, type Rows } from './rows.js';
import { openStage, type EventSet, type Stage } from './stage.js';

const COLUMNS = [usual, chokepoint, createMany, bare];

const interrupted = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => interrupted.abort(new Error('interrupted')));
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
    return error instanceof TypeError ? 2 : 1;
  }
}

async function run(options: Options): Promise<number> {
  say('starting Kafka and PostgreSQL');
  const stage = await openStage(say);
  try {
    say(`publishing ${options.many + options.few} events`);
    const sets = { few: await stage.publish(options.few), many: await stage.publish(options.many) };
    await checkSameRows(stage, sets.few);
    const rates = await playRounds(stage, sets, options.rounds);
    return judge(rates, stage, options);
  } finally {
    await stage.close();
  }
}

/** Every column that stores reads the same events once, unmeasured: this warms it up, too. */
async function checkSameRows(stage: Stage, set: EventSet): Promise<void> {
  let expected: Rows | undefined;
  for (const column of COLUMNS.filter(({ stores }) => stores)) {
    const { rows } = await measure(column, set, stage, interrupted.signal);
    checkEqual(expected, rows, column.name);
    expected = rows;
  }
  say(`equal rows: ${set.events} events, ${expected!.facts} facts in every column that stores`);
}

/** The columns take turns, so that what disturbs the machine disturbs all of them. */
async function playRounds(stage: Stage, sets: Record<Column['reads'], EventSet>, rounds: number): Promise<Map<Column, number[]>> {
  const rates = new Map<Column, number[]>(COLUMNS.map((column) => [column, []]));
  const expected: Partial<Record<Column['reads'], Rows>> = {};
  for (let round = 1; round <= rounds; round++) {
    for (const column of COLUMNS) {
      const { eventsPerSecond, rows } = await measure(column, sets[column.reads], stage, interrupted.signal);
      if (column.stores) checkEqual(expected[column.reads], rows, column.name);
      if (column.stores) expected[column.reads] = rows;
      rates.get(column)!.push(eventsPerSecond);
      say(`round ${round} of ${rounds}: ${Math.round(eventsPerSecond)} events/s, ${column.name}`);
    }
  }
  return rates;
}

function judge(rates: Map<Column, number[]>, stage: Stage, { rounds, many, few, check }: Options): number {
  const times = spread(ratios(rates.get(chokepoint)!, rates.get(usual)!)).median;
  process.stdout.write(`Kafka (${stage.kafkaKind}), 12 partitions, ${CONCURRENCY} at once; PostgreSQL, every commit on disk; median, least and most of ${rounds} rounds
of ${many} events (the first column ${few}); "times" is against the first column of the same round.\n\n${table(rates)}\n\n`);
  process.stdout.write(`Chokepoint takes in ${times.toFixed(1)} times as many events as the usual way; at least ${TARGET} times is asked for.\n`);
  return check && times < TARGET ? 1 : 0;
}

function say(line: string): void {
  process.stderr.write(`bench:intake: ${line}\n`);
}
