import { FactSet } from '@chokepoint/exposure';
import type { EventLine } from './event-file.js';

/** Told of a line whose content gives way to another under the same key. */
export type OnConflict = (loser: EventLine, winner: EventLine) => void;

/** The facts of a file as a set keyed by source and id (exposure model, section 4). */
export function factSet(events: readonly EventLine[], onConflict: OnConflict): FactSet {
  const facts = new FactSet();
  const held = new Map<string, EventLine>();
  for (const next of events) {
    const key = JSON.stringify([next.event.source, next.event.id]);
    const before = held.get(key);
    const addition = facts.add(next.fact, next.event.data);
    if (addition === 'new' || addition === 'replaced') held.set(key, next);
    if (addition === 'replaced') onConflict(before!, next);
    if (addition === 'quarantined') onConflict(next, before!);
  }
  return facts;
}
