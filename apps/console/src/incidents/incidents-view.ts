import type { capacity, delivery } from '@chokepoint/contracts/grpc';
import { onTimeAgainAt, wholeAgainAt } from '@chokepoint/exposure';
import type { IncidentPlace, IncidentsView, IncidentView, NamedNode, Revision } from '../contract/index.js';
import { statementOf } from './statement.js';
import { capacityFactOf, delayFactOf } from './stored-facts.js';

/** What the network says of a node; undefined where it does not know it. */
export type KnownNode = (node: string) => { readonly name: string; readonly ttrWeeks: number } | undefined;

export function incidentsViewOf(incidents: readonly capacity.Incident[], delays: readonly delivery.Delay[], knownNode: KnownNode, now: string): IncidentsView {
  return { now, places: placesOf(incidents, delays, knownNode) };
}

export function incidentViewOf(incident: string, onNodes: capacity.GetIncidentResponse | undefined, onLanes: delivery.GetDelayResponse | undefined, knownNode: KnownNode, now: string): IncidentView {
  const revisions = [...(onNodes?.reports ?? []).map((each) => capacityRevision(each, knownNode)), ...(onLanes?.reports ?? []).map((each) => laneRevision(each, knownNode))];
  return { incident, now, places: placesOf(onNodes?.nodes ?? [], onLanes?.lanes ?? [], knownNode), revisions: revisions.toSorted((a, b) => (a.time < b.time ? 1 : a.time > b.time ? -1 : 0)) };
}

function placesOf(incidents: readonly capacity.Incident[], delays: readonly delivery.Delay[], knownNode: KnownNode): IncidentPlace[] {
  return [...incidents.map((each) => capacityPlace(each, knownNode)), ...delays.map((each) => lanePlace(each, knownNode))].toSorted((a, b) => (a.incident < b.incident ? -1 : a.incident > b.incident ? 1 : 0));
}

function capacityPlace({ incident, node, current, reports }: capacity.Incident, knownNode: KnownNode): IncidentPlace {
  return { incident, on: 'capacity', node: named(node, knownNode), current: statementOf(current!.report!), ...ends(wholeAgain(current!, knownNode(node)?.ttrWeeks ?? 0)), knownAt: current!.time, reports };
}

function lanePlace({ incident, current, reports, ...lane }: delivery.Delay, knownNode: KnownNode): IncidentPlace {
  return { incident, on: 'lane', ...laneOf(lane, knownNode), current: statementOf(current!.report!), ...ends(onTimeAgain(current!)), knownAt: current!.time, reports };
}

function wholeAgain(current: capacity.StoredReport, ttrWeeks: number): number | undefined {
  const fact = capacityFactOf(current);
  return fact && wholeAgainAt(fact, ttrWeeks);
}

function onTimeAgain(current: delivery.StoredDelayReport): number | undefined {
  const fact = delayFactOf(current);
  return fact && onTimeAgainAt(fact);
}

/** What lies beyond all calendars has no end. */
function ends(at: number | undefined): { endsAt?: string } {
  return at === undefined || Number.isNaN(new Date(at).getTime()) ? {} : { endsAt: new Date(at).toISOString() };
}

function capacityRevision({ source, id, time, report }: capacity.StoredReport, knownNode: KnownNode): Revision {
  return { on: 'capacity', node: named(report!.node, knownNode), source, id, time, says: statementOf(report!) };
}

function laneRevision({ source, id, time, report }: delivery.StoredDelayReport, knownNode: KnownNode): Revision {
  return { on: 'lane', ...laneOf(report!, knownNode), source, id, time, says: statementOf(report!) };
}

function laneOf({ from, to, input }: Pick<delivery.Delay, 'from' | 'to' | 'input'>, knownNode: KnownNode): { node: NamedNode; to?: NamedNode; input?: string } {
  return { node: named(from, knownNode), ...(to && { to: named(to, knownNode) }), ...(input && { input }) };
}

function named(id: string, knownNode: KnownNode): NamedNode {
  const known = knownNode(id);
  return { id, ...(known && { name: known.name }) };
}
