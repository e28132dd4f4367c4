import type { risk } from '@chokepoint/contracts/grpc';
import { writeJson, writeLine, type Streams } from '../command-line/streams.js';
import { table, type Column } from '../command-line/table.js';
import { depthText, levelText, points, weeks } from '../command-line/wording.js';
import { askRisk, fullHistory, type QuestionOptions } from './ask-risk.js';

export interface HistoryOptions extends QuestionOptions {
  readonly from?: string;
  readonly to?: string;
}

const COLUMNS: readonly Column[] = [
  { title: 'day' },
  { title: 'exposure', align: 'right' },
  { title: 'level' },
  { title: 'weeks to impact', align: 'right' },
  { title: 'worst shortfall' },
  { title: 'network version', align: 'right' },
];

/** The exposure of a node at the end of every day. */
export async function showHistory(node: string, options: HistoryOptions, streams: Streams): Promise<void> {
  await askRisk(options, async (risk) => {
    const points = await fullHistory(risk, options.network, node, { from: options.from, to: options.to });
    if (options.json) return writeJson(streams, { points, nextPageToken: '' });
    writeLine(streams.out, points.length === 0 ? `No history of ${node} is known for these days.` : table(streams, COLUMNS, points.map((point) => row(streams, point))));
  });
}

function row(streams: Streams, point: risk.HistoryPoint): string[] {
  const version = point.beforeFirstVersion ? `${point.networkVersion} (later)` : String(point.networkVersion);
  return [point.asOf.slice(0, 10), points(point.exposure), levelText(streams, point.level), weeks(point.timeToImpact), depthText(point.depth), version];
}
