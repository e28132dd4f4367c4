import type { FactType } from '@chokepoint/contracts';
import { decideFact, type FactAnswer, type KnownFact, type ReceivedFact } from '@chokepoint/service';

export type DeliveryFactType = Exclude<FactType, 'chokepoint.capacity.reported.v1'>;
export type DeliveryFact = { [T in DeliveryFactType]: ReceivedFact<T> }[DeliveryFactType];

/** What was stored before, by `factKey`. */
export type KnownFacts = ReadonlyMap<string, KnownFact>;

export interface Answered {
  readonly answer: FactAnswer;
  /** The moment that is stored for the fact. */
  readonly time: number;
}

export interface Decision {
  /** One for each fact, in order. */
  readonly answers: readonly Answered[];
  /** What happened: the facts that are news. */
  readonly events: readonly DeliveryFact[];
}

/** Decides on facts in their order; one that repeats another of the same batch is known by then. */
export function decide(known: KnownFacts, facts: readonly DeliveryFact[]): Decision {
  const soFar = new Map(known);
  const events: DeliveryFact[] = [];
  const answers = facts.map((fact): Answered => {
    const before = soFar.get(factKey(fact));
    const answer = decideFact(before, fact);
    if (answer === 'accepted') {
      events.push(fact);
      soFar.set(factKey(fact), fact);
    }
    return { answer, time: before?.time ?? fact.time };
  });
  return { answers, events };
}

/** What identifies a fact, as one text. */
export function factKey({ source, id }: { readonly source: string; readonly id: string }): string {
  // Neither holds a NUL.
  return `${source}\u0000${id}`;
}

/** The lane or lanes that a fact is about, as one text: the key of its event. */
export function laneOf({ parsed: { from, to, input } }: DeliveryFact): string {
  return [from, to, input].filter((part) => part !== undefined).join('/');
}
