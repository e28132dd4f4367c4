import type { IncidentPlace } from '@chokepoint/console-service/contract';
import type { TimelineDays } from './timeline-days.js';

/** An incident on the time axis: its first and last day, over all places. */
export interface IncidentMark {
  readonly incident: string;
  readonly from: number;
  readonly until: number;
  /** It has no end yet. */
  readonly open: boolean;
}

/** Incidents that acted at some time, until what they took was whole again, by their first day. Withdrawn ones never were. */
export function incidentMarks(places: readonly IncidentPlace[], days: TimelineDays): IncidentMark[] {
  const marks = new Map<string, IncidentMark>();
  for (const { incident, current, knownAt, endsAt } of places) {
    if (current.status === 'withdrawn') continue;
    const from = days.dayOf(current.start ?? knownAt);
    const open = endsAt === undefined;
    const until = open ? days.count - 1 : days.dayOf(endsAt);
    const known = marks.get(incident);
    marks.set(incident, known ? { incident, from: Math.min(known.from, from), until: Math.max(known.until, until), open: known.open || open } : { incident, from, until, open });
  }
  return [...marks.values()].toSorted((a, b) => a.from - b.from);
}

/** The first day of the incident after (or before) a day; the day itself where there is none. */
export function besideDay(marks: readonly IncidentMark[], day: number, way: 1 | -1): number {
  const mark = way > 0 ? marks.find(({ from }) => from > day) : marks.findLast(({ from }) => from < day);
  return mark?.from ?? day;
}
