import type { risk } from '@chokepoint/contracts/grpc';
import type { FactSet } from '@chokepoint/exposure';
import { type LaneSummary, laneSummarySteps } from '@chokepoint/supplier-performance';
import { pageOf, pageSize, readPageToken } from '@chokepoint/service';
import { z } from 'zod';
import { inTurns } from './in-turns.js';
import { laneMessage } from './messages.js';
import { readFilter, readFloor } from './read-request.js';

const position = z.object({ from: z.string(), to: z.string(), input: z.string() });

/** A page of the lanes that have orders. */
export async function listLanes(facts: FactSet, asOf: number, request: risk.ListLanesRequest, signal: AbortSignal): Promise<risk.ListLanesResponse> {
  const size = pageSize(request.pageSize);
  const after = readPageToken(request.pageToken, position);
  const query = { ...readFilter(request.filter), asOf, floor: readFloor(request.floor), drifting: request.drifting, ...(after && { after }) };
  const found: LaneSummary[] = [];
  for await (const lanes of inTurns(laneSummarySteps(facts, query), size + 1, signal)) {
    found.push(...lanes);
    if (found.length > size) break;
  }
  const { page, nextPageToken } = pageOf(found, size, ({ from, to, input }) => ({ from, to, input }));
  return { asOf: new Date(asOf).toISOString(), lanes: page.map(laneMessage), nextPageToken };
}
