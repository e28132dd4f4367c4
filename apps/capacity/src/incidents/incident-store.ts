import type { CapacityClient } from '@chokepoint/database/capacity';
import { Inject, Injectable } from '@nestjs/common';

export const CAPACITY_CLIENT = Symbol('CapacityClient');

/** Place of an incident in the list of all: by incident, then node. */
export interface IncidentPosition {
  readonly incident: string;
  readonly node: string;
}

export interface IncidentFilter {
  readonly node?: string | undefined;
  readonly status?: string | undefined;
}

export type IncidentRow = Awaited<ReturnType<IncidentStore['list']>>[number];
export type ReportRow = IncidentRow['newest'];

/** Reads incidents and their reports. */
@Injectable()
export class IncidentStore {
  constructor(@Inject(CAPACITY_CLIENT) private readonly client: CapacityClient) {}

  /** One incident on every node, or on one. */
  async ofIncident(incident: string, node?: string) {
    const where = { incident, ...(node !== undefined && { node }) };
    const [nodes, reports] = await Promise.all([
      this.client.incident.findMany({ where, include: { newest: true }, orderBy: { node: 'asc' } }),
      this.client.report.findMany({ where, orderBy: [{ time: 'asc' }, { source: 'asc' }, { id: 'asc' }] }),
    ]);
    return { nodes, reports };
  }

  /** The next `limit` incidents after a position. */
  async list(filter: IncidentFilter, after: IncidentPosition | undefined, limit: number) {
    return this.client.incident.findMany({
      where: { ...present(filter), ...(after && behind(after)) },
      include: { newest: true },
      orderBy: [{ incident: 'asc' }, { node: 'asc' }],
      take: limit,
    });
  }
}

function present({ node, status }: IncidentFilter) {
  return { ...(node !== undefined && { node }), ...(status !== undefined && { status }) };
}

function behind({ incident, node }: IncidentPosition) {
  return { OR: [{ incident: { gt: incident } }, { incident, node: { gt: node } }] };
}
