import type { capacity, delivery } from '@chokepoint/contracts/grpc';
import type { IncidentPlace, IncidentsView, IncidentView, NamedNode, Revision } from '../contract/index.js';
import { statementOf } from './statement.js';

/** What the network calls a node; undefined where it does not know it. */
export type NameOf = (node: string) => string | undefined;

export function incidentsViewOf(incidents: readonly capacity.Incident[], delays: readonly delivery.Delay[], nameOf: NameOf, now: string): IncidentsView {
  return { now, places: placesOf(incidents, delays, nameOf) };
}

export function incidentViewOf(incident: string, onNodes: capacity.GetIncidentResponse | undefined, onLanes: delivery.GetDelayResponse | undefined, nameOf: NameOf, now: string): IncidentView {
  const revisions = [...(onNodes?.reports ?? []).map((each) => capacityRevision(each, nameOf)), ...(onLanes?.reports ?? []).map((each) => laneRevision(each, nameOf))];
  return { incident, now, places: placesOf(onNodes?.nodes ?? [], onLanes?.lanes ?? [], nameOf), revisions: revisions.toSorted((a, b) => (a.time < b.time ? 1 : a.time > b.time ? -1 : 0)) };
}

function placesOf(incidents: readonly capacity.Incident[], delays: readonly delivery.Delay[], nameOf: NameOf): IncidentPlace[] {
  return [...incidents.map((each) => capacityPlace(each, nameOf)), ...delays.map((each) => lanePlace(each, nameOf))].toSorted((a, b) => (a.incident < b.incident ? -1 : a.incident > b.incident ? 1 : 0));
}

function capacityPlace({ incident, node, current, reports }: capacity.Incident, nameOf: NameOf): IncidentPlace {
  return { incident, on: 'capacity', node: named(node, nameOf), current: statementOf(current!.report!), knownAt: current!.time, reports };
}

function lanePlace({ incident, current, reports, ...lane }: delivery.Delay, nameOf: NameOf): IncidentPlace {
  return { incident, on: 'lane', ...laneOf(lane, nameOf), current: statementOf(current!.report!), knownAt: current!.time, reports };
}

function capacityRevision({ source, id, time, report }: capacity.StoredReport, nameOf: NameOf): Revision {
  return { on: 'capacity', node: named(report!.node, nameOf), source, id, time, says: statementOf(report!) };
}

function laneRevision({ source, id, time, report }: delivery.StoredDelayReport, nameOf: NameOf): Revision {
  return { on: 'lane', ...laneOf(report!, nameOf), source, id, time, says: statementOf(report!) };
}

function laneOf({ from, to, input }: Pick<delivery.Delay, 'from' | 'to' | 'input'>, nameOf: NameOf): { node: NamedNode; to?: NamedNode; input?: string } {
  return { node: named(from, nameOf), ...(to && { to: named(to, nameOf) }), ...(input && { input }) };
}

function named(id: string, nameOf: NameOf): NamedNode {
  const name = nameOf(id);
  return { id, ...(name !== undefined && { name }) };
}
