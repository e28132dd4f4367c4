import { identifier } from '@chokepoint/contracts';
import type { delivery } from '@chokepoint/contracts/grpc';
import { NotFound, pageOf, pageSize, parseInput, readPageToken } from '@chokepoint/service';
import { Controller, Inject } from '@nestjs/common';
import { GrpcMethod } from '@nestjs/microservices';
import { z } from 'zod';
import { DelayStore } from './delay-store.js';
import { delayMessage, reportMessage } from './messages.js';

const oneIncident = z.object({ incident: identifier, from: identifier.optional() });
const filter = z.object({
  from: identifier.optional(),
  to: identifier.optional(),
  input: identifier.optional(),
  status: z.enum(['potential', 'confirmed', 'restored', 'withdrawn']).optional(),
});
const absent = z.literal('');
const position = z.object({ incident: identifier, from: identifier, to: identifier.or(absent), input: identifier.or(absent) });
const BEFORE_ALL = { incident: '', from: '', to: '', input: '' };

@Controller()
export class DelaysController {
  constructor(@Inject(DelayStore) private readonly store: DelayStore) {}

  /** What was said of one incident, and what holds on each lane that it delays. */
  @GrpcMethod('Delivery', 'GetDelay')
  async getDelay(request: delivery.GetDelayRequest): Promise<delivery.GetDelayResponse> {
    const { incident, from } = parseInput(oneIncident, request);
    const { lanes, reports } = await this.store.ofIncident(incident, from);
    if (lanes.length === 0) throw new NotFound(`no report of incident ${incident}${from === undefined ? '' : ` on lanes of ${from}`}`);
    return { incident, lanes: lanes.map(delayMessage), reports: reports.map(reportMessage) };
  }

  /** Every incident on every lane that it delays, by incident and lane. */
  @GrpcMethod('Delivery', 'ListDelays')
  async listDelays(request: delivery.ListDelaysRequest): Promise<delivery.ListDelaysResponse> {
    const size = pageSize(request.pageSize);
    const after = readPageToken(request.pageToken, position) ?? BEFORE_ALL;
    const rows = await this.store.list(parseInput(filter, request), after, size + 1);
    const { page, nextPageToken } = pageOf(rows, size, ({ incident, from, to, input }) => ({ incident, from, to, input }));
    return { delays: page.map(delayMessage), nextPageToken };
  }
}
