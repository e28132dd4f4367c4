import { type LaneSummary, laneSummarySteps } from '@chokepoint/supplier-performance';
import { writeJson, writeLine, type Streams } from '../command-line/streams.js';
import { askServices } from '../analysis/ask-services.js';
import { allPages } from '@chokepoint/service/client';
import { lanesCsv } from './lanes-csv.js';
import { lanesText } from './lanes-text.js';
import { laneOfMessage } from './of-message.js';
import { askedText, filterOf, type LanesOptions, ORIGINS, readLanes } from './options.js';

/** What `lanes --json` prints. */
export interface LanesAnswer {
  /** RFC 3339 */
  readonly asOf: string;
  /** Only lanes that drift. */
  readonly drifting: boolean;
  /** Below so many due lines no share is told. */
  readonly floor: number;
  /** By (from, to, input) */
  readonly lanes: readonly LaneSummary[];
}

type Told = Pick<LanesAnswer, 'asOf' | 'lanes'>;

/** Every lane with orders, and whether it drifts. */
export async function showLanes(options: LanesOptions, streams: Streams): Promise<void> {
  const { events, floor, drifting = false } = options;
  // The text tells how many drift of how many: it needs them all.
  const onlyDrifting = drifting && Boolean(options.json || options.csv);
  const told = await (events === undefined ? onServices(options, onlyDrifting) : onFile(events, options, onlyDrifting, streams));
  const answer: LanesAnswer = { asOf: told.asOf, drifting, floor, lanes: told.lanes };
  if (options.json) return writeJson(streams, answer);
  if (options.csv) return void streams.out.write(lanesCsv(answer.lanes));
  writeLine(streams.out, lanesText(streams, answer, askedText(options)));
}

async function onFile(file: string, options: LanesOptions, drifting: boolean, streams: Streams): Promise<Told> {
  const { facts, asOf } = await readLanes(file, options, streams);
  const { floor } = options;
  const lanes = [...laneSummarySteps(facts, { ...filterOf(options), asOf, floor, drifting })].filter((lane) => lane !== undefined);
  return { asOf: new Date(asOf).toISOString(), lanes };
}

function onServices(options: LanesOptions, drifting: boolean): Promise<Told> {
  return askServices(options, ORIGINS, async (risk, signal) => {
    let at = options.asOf;
    const lanes = await allPages(
      async (pageToken) => {
        const page = await risk.listLanes({ filter: filterOf(options), floor: options.floor, at, drifting, pageSize: 1000, pageToken }, { signal });
        // Every page is of the moment of the first.
        at = page.asOf;
        return page;
      },
      (page) => page.lanes.map(laneOfMessage),
    );
    return { asOf: at!, lanes };
  });
}
