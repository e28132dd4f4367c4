import type { IncidentPlace, IncidentStatus } from '@chokepoint/console-service/contract';
import { incidentName } from '../../components/incident-name.js';
import { utcDay } from '../../components/moment-text.js';

/** An incident with all places where it acts. */
export interface IncidentGroup {
  readonly incident: string;
  readonly name: string;
  /** The gravest of its places. */
  readonly status: IncidentStatus;
  readonly places: readonly IncidentPlace[];
  readonly isActing: boolean;
  /** RFC 3339; absent where no place tells */
  readonly start?: string;
  /** Absent where some place is open */
  readonly until?: string;
  /** When the last place is whole again; absent where one never is */
  readonly endsAt?: string;
  readonly knownAt: string;
  readonly reports: number;
  readonly cause?: string;
}

export interface IncidentFilter {
  readonly text: string;
  readonly status: string;
  readonly node: string;
}

const GRAVITY: readonly IncidentStatus[] = ['confirmed', 'potential', 'restored', 'withdrawn'];

/** Those that act first, then the latest start. */
export function incidentGroups(places: readonly IncidentPlace[], now: string): IncidentGroup[] {
  const groups = [...Map.groupBy(places, ({ incident }) => incident)].map(([incident, members]) => groupOf(incident, members, now));
  return groups.toSorted((a, b) => Number(b.isActing) - Number(a.isActing) || Date.parse(b.start ?? b.knownAt) - Date.parse(a.start ?? a.knownAt));
}

function groupOf(incident: string, places: readonly IncidentPlace[], now: string): IncidentGroup {
  const held = places.filter(({ current }) => current.status !== 'withdrawn');
  const told = held.map(({ current }) => current);
  const start = extreme(told.map((each) => each.start), -1);
  const until = told.every((each) => each.until !== undefined) ? extreme(told.map((each) => each.until), 1) : undefined;
  const endsAt = held.every((each) => each.endsAt !== undefined) ? extreme(held.map((each) => each.endsAt), 1) : undefined;
  const cause = places.map(({ current }) => current.cause).find(Boolean);
  return {
    incident,
    name: incidentName(incident),
    status: GRAVITY.find((status) => places.some(({ current }) => current.status === status)) ?? 'withdrawn',
    places,
    isActing: places.some((place) => isActing(place, now)),
    ...(start !== undefined && { start }),
    ...(until !== undefined && { until }),
    ...(endsAt !== undefined && { endsAt }),
    knownAt: extreme(places.map(({ knownAt }) => knownAt), 1)!,
    reports: places.reduce((sum, { reports }) => sum + reports, 0),
    ...(cause !== undefined && { cause }),
  };
}

/** It has begun, and what it takes is not yet whole again. What it did before may be felt for longer. */
export function isActing({ current: { status, start }, endsAt }: IncidentPlace, now: string): boolean {
  if (status === 'withdrawn' || start === undefined) return false;
  return Date.parse(start) <= Date.parse(now) && (endsAt === undefined || Date.parse(endsAt) > Date.parse(now));
}

export const isSameDay = (a: string, b: string | undefined): boolean => b !== undefined && utcDay(a) === utcDay(b);

function extreme(moments: readonly (string | undefined)[], sign: 1 | -1): string | undefined {
  const known = moments.filter((each) => each !== undefined);
  return known.length === 0 ? undefined : known.reduce((a, b) => ((Date.parse(b) - Date.parse(a)) * sign > 0 ? b : a));
}

/** Those of which some place is as asked for. */
export function filtered(groups: readonly IncidentGroup[], { text, status, node }: IncidentFilter): IncidentGroup[] {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean);
  return groups.filter((group) => {
    const isPlace = group.places.some((place) => (status === '' || place.current.status === status) && (node === '' || place.node.id === node || place.to?.id === node));
    const all = `${group.incident} ${group.name} ${group.cause ?? ''} ${group.places.map(({ node: { id, name = '' }, to }) => `${id} ${name} ${to?.id ?? ''} ${to?.name ?? ''}`).join(' ')}`.toLowerCase();
    return isPlace && words.every((word) => all.includes(word));
  });
}
