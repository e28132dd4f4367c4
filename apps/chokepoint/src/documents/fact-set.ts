import { FactSet } from '@chokepoint/exposure';
import { writeLine, type Streams } from '../command-line/streams.js';
import { count } from '../command-line/wording.js';
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

/** Names on `err` what gives way. */
export function nameConflict({ err }: Pick<Streams, 'err'>): OnConflict {
  return (loser, winner) => {
    const { source, id } = loser.event;
    writeLine(err, `line ${loser.line}: other content under the key of line ${winner.line} (source ${source}, id ${id}): that of line ${winner.line} holds`);
  };
}

export function tellUnknown(unknownFacts: number, { err }: Pick<Streams, 'err'>): void {
  if (unknownFacts > 0) writeLine(err, `${count(unknownFacts, 'fact')} about nodes or lanes that the network does not know`);
}
