import type { risk } from '@chokepoint/contracts/grpc';
import { nearestText } from '@chokepoint/network';
import { NotFound } from '@chokepoint/service';
import { dayText } from '../history/days.js';
import { readDays } from '../questions/read-days.js';
import type { RiskParts } from '../risk.parts.js';
import { sparseDays } from './sparse-days.js';
import { timelineNodes } from './timeline-nodes.js';

/** Days of one message: few enough to be small, enough that ten years are few questions to the database. */
const MOST_DAYS = 1_024;
/** Of a large network fewer, so that a message stays well below the 4 MiB that clients take by default. */
const MOST_CELLS = 2 ** 18;

/** The history of all nodes asked for: a head, then its days. What clients have not taken is not read yet. */
export async function* readTimeline(
  { versions, timeline: reader, levelBounds }: Pick<RiskParts, 'versions' | 'timeline' | 'levelBounds'>,
  request: risk.GetTimelineRequest,
  signal: AbortSignal,
): AsyncGenerator<risk.GetTimelineResponse> {
  const { network } = request;
  const days = readDays(request, undefined);
  await versions.refresh();
  const known = versions.of(network);
  if (known.length === 0) throw new NotFound(`network ${network} is unknown${nearestText(network, versions.networks())}`);
  const { ids, placesOf, versions: lacking } = timelineNodes(known, request.nodes);
  const extent = await reader.extent(network, days);
  const count = extent ? extent.to - extent.from + 1 : 0;
  yield { head: { network, nodes: [...ids], firstDay: extent && dayText(extent.from), days: count, versions: [...lacking], levelBounds: [...levelBounds] } };
  if (!extent) return;
  const step = daysAtOnce(known.at(-1)!.nodeIndex.size);
  for (let from = extent.from; from <= extent.to; from += step) {
    signal.throwIfAborted();
    const to = Math.min(extent.to, from + step - 1);
    yield { days: { offset: from - extent.from, ...sparseDays(await reader.rows(network, { from, to }), from, to - from + 1, placesOf) } };
  }
}

/** @param nodes of the network, all of which are read whichever are asked for */
export function daysAtOnce(nodes: number): number {
  return Math.max(1, Math.min(MOST_DAYS, Math.floor(MOST_CELLS / Math.max(1, nodes))));
}
