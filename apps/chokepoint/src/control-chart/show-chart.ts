import type { risk } from '@chokepoint/contracts/grpc';
import type { LaneKey } from '@chokepoint/exposure';
import { type ChartWindow, type ControlChart, controlChartOf, unorderedText } from '@chokepoint/supplier-performance';
import { askServices } from '../analysis/ask-services.js';
import { BadInput } from '../command-line/failures.js';
import { writeJson, writeLine, type Streams } from '../command-line/streams.js';
import { readFacts, windowOf } from '../performance/options.js';
import type { AddressOptions } from '../running/addresses.js';
import { chartCsv } from './chart-csv.js';
import { chartText } from './chart-text.js';
import { chartOfMessage } from './of-message.js';

export interface ChartOptions extends AddressOptions {
  /** A file; without it the running services are asked. */
  readonly events?: string;
  readonly asOf?: string;
  /** Days of closing. */
  readonly from?: string;
  readonly to?: string;
  readonly last: number;
  readonly json?: boolean;
  readonly csv?: boolean;
}

/** What `chart --json` prints. */
export interface ChartAnswer extends ControlChart {
  /** RFC 3339 */
  readonly asOf: string;
}

const ORIGINS = { options: { '/at': '--as-of', '/fromDay': '--from', '/toDay': '--to', '/last': '--last', '/from': 'lane', '/to': 'lane', '/input': 'lane' } };

/** The points behind a lane's drift alarm. */
export async function showChart(lane: LaneKey, options: ChartOptions, streams: Streams): Promise<void> {
  const window = { ...windowOf(options), last: options.last };
  const answer = await (options.events === undefined ? onServices(lane, options) : onFile(options.events, lane, window, options, streams));
  if (options.json) return writeJson(streams, answer);
  if (options.csv) return void streams.out.write(chartCsv(answer.points));
  writeLine(streams.out, chartText(streams, answer));
}

async function onFile(file: string, lane: LaneKey, window: ChartWindow, options: ChartOptions, streams: Streams): Promise<ChartAnswer> {
  const { facts, asOf } = await readFacts(file, options, streams);
  const chart = controlChartOf(facts, lane, asOf, window);
  if (!chart) throw new BadInput([unorderedText(facts, lane)]);
  return { asOf: new Date(asOf).toISOString(), ...chart };
}

function onServices(lane: LaneKey, { asOf: at, from: fromDay, to: toDay, last, ...options }: ChartOptions): Promise<ChartAnswer> {
  return askServices(options, ORIGINS, async (service, signal) => {
    const chart: risk.GetControlChartResponse = await service.getControlChart({ ...lane, at, fromDay, toDay, last }, { signal });
    return { asOf: chart.asOf, ...chartOfMessage(lane, chart) };
  });
}
