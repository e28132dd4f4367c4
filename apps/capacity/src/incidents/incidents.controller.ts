import { identifier } from '@chokepoint/contracts';
import type { capacity } from '@chokepoint/contracts/grpc';
import { NotFound, pageOf, pageSize, parseInput, readPageToken } from '@chokepoint/service';
import { Controller, Inject } from '@nestjs/common';
import { GrpcMethod } from '@nestjs/microservices';
import { z } from 'zod';
import { IncidentStore } from './incident-store.js';
import { incidentMessage, reportMessage } from './messages.js';

const oneIncident = z.object({ incident: identifier, node: identifier.optional() });
const filter = z.object({ node: identifier.optional(), status: z.enum(['potential', 'confirmed', 'restored', 'withdrawn']).optional() });
const position = z.object({ incident: identifier, node: identifier });

@Controller()
export class IncidentsController {
  constructor(@Inject(IncidentStore) private readonly store: IncidentStore) {}

  /** What was said of one incident, and what holds on each node. */
  @GrpcMethod('Capacity', 'GetIncident')
  async getIncident(request: capacity.GetIncidentRequest): Promise<capacity.GetIncidentResponse> {
    const { incident, node } = parseInput(oneIncident, request);
    const { nodes, reports } = await this.store.ofIncident(incident, node);
    if (nodes.length === 0) throw new NotFound(`no report of incident ${incident}${node === undefined ? '' : ` on ${node}`}`);
    return { incident, nodes: nodes.map(incidentMessage), reports: reports.map(reportMessage) };
  }

  /** Every incident on every node, by incident and node. */
  @GrpcMethod('Capacity', 'ListIncidents')
  async listIncidents(request: capacity.ListIncidentsRequest): Promise<capacity.ListIncidentsResponse> {
    const size = pageSize(request.pageSize);
    const after = readPageToken(request.pageToken, position);
    const rows = await this.store.list(parseInput(filter, request), after, size + 1);
    const { page, nextPageToken } = pageOf(rows, size, ({ incident, node }) => ({ incident, node }));
    return { incidents: page.map(incidentMessage), nextPageToken };
  }
}
