import type { EventLine } from '../../documents/event-file.js';

const DAY_MS = 86_400_000;

/** One step of a replay: what became known, then where the clock goes. */
export interface ReplayDay {
  readonly events: readonly EventLine[];
  readonly clock: number;
}

/** The last millisecond of the UTC day before that of `now`. */
export function endOfLastFullDay(now: number): number {
  return Math.floor(now / DAY_MS) * DAY_MS - 1;
}

/**
 * Every UTC day from the first fact on, quiet ones too: exposure moves with time.
 * @param after the clock so far: what was known then has been replayed
 * @param until where the clock is to stand in the end; later facts are left out
 */
export function replayDays(events: readonly EventLine[], after: number, until: number): ReplayDay[] {
  const byDay = Map.groupBy(events.filter(({ event }) => event.time > after && event.time <= until), ({ event }) => endOfDay(event.time));
  const first = events.reduce((earliest, { event }) => Math.min(earliest, event.time), Infinity);
  const begin = Math.max(after + 1, first);
  const days: ReplayDay[] = [];
  if (begin > until) return days;
  for (let end = endOfDay(begin); end - DAY_MS < until; end += DAY_MS) days.push({ events: byDay.get(end) ?? [], clock: Math.min(end, until) });
  return days;
}

function endOfDay(moment: number): number {
  return Math.floor(moment / DAY_MS) * DAY_MS + DAY_MS - 1;
}
