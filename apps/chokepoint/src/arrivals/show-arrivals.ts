import { type Arrival, arrivalOf, arrivalSteps } from '@chokepoint/supplier-performance';
import { askServices } from '../analysis/ask-services.js';
import { writeJson, writeLine, type Streams } from '../command-line/streams.js';
import { askedText, filterOf, ORIGINS, type PerformanceOptions, readLanes } from '../performance/options.js';
import { arrivalsCsv } from './arrivals-csv.js';
import { arrivalsText } from './arrivals-text.js';

export interface ArrivalsOptions extends PerformanceOptions {
  readonly overdue?: boolean;
}

/** What `arrivals --json` prints. */
export interface ArrivalsAnswer {
  /** RFC 3339 */
  readonly asOf: string;
  /** By (from, to, input), then (promised, order, line) */
  readonly arrivals: readonly Arrival[];
}

/** When every open order line comes. @param orders all where there are none */
export async function showArrivals(orders: readonly string[], options: ArrivalsOptions, streams: Streams): Promise<void> {
  const { events } = options;
  const answer = await (events === undefined ? onServices(orders, options) : onFile(events, orders, options, streams));
  if (options.json) return writeJson(streams, answer);
  if (options.csv) return void streams.out.write(arrivalsCsv(answer.arrivals));
  writeLine(streams.out, arrivalsText(streams, answer, askedText(options, orders)));
}

async function onFile(file: string, orders: readonly string[], options: ArrivalsOptions, streams: Streams): Promise<ArrivalsAnswer> {
  const { facts, asOf } = await readLanes(file, options, streams);
  const steps = arrivalSteps(facts, { ...filterOf(options), asOf, orders, overdue: options.overdue ?? false });
  return { asOf: new Date(asOf).toISOString(), arrivals: [...steps].filter((forecast) => forecast !== undefined).map(arrivalOf) };
}

function onServices(orders: readonly string[], options: ArrivalsOptions): Promise<ArrivalsAnswer> {
  const { overdue = false, asOf: at } = options;
  return askServices(options, ORIGINS, async (risk, signal) => {
    const arrivals: Arrival[] = [];
    let asOf = '';
    for await (const part of risk.listArrivals({ filter: filterOf(options), orders: [...orders], overdue, at }, { signal })) {
      asOf = part.asOf;
      arrivals.push(...(part.arrivals as Arrival[]));
    }
    return { asOf, arrivals };
  });
}
