import type { FactType, Instant } from '@chokepoint/contracts';
import { decideFact, type FactAnswer, type KnownFact, type ReceivedFact } from '@chokepoint/service';
import { lineKeyOf, type KnownLines, type LineFact } from '../snapshots/line-facts.js';
import { readRow, type RowReading, type SnapshotRow } from '../snapshots/read-row.js';

export type DeliveryFactType = Exclude<FactType, 'chokepoint.capacity.reported.v1'>;
/** A fact; with `asOf`, a row of a snapshot: what its sender knew at that moment. */
export type DeliveryFact = { [T in DeliveryFactType]: ReceivedFact<T> }[DeliveryFactType] & { readonly asOf?: Instant };

/** What was stored before, by `factKey`. */
export type KnownFacts = ReadonlyMap<string, KnownFact>;

export interface Answered {
  readonly answer: FactAnswer;
  /** The moment that is stored for the fact. */
  readonly time: number;
  /** Accepted, in the place of what was known of its order line. */
  readonly changed?: boolean;
}

export interface Decision {
  /** One for each fact, in order. */
  readonly answers: readonly Answered[];
  /** What happened: the facts that are news. */
  readonly events: readonly DeliveryFact[];
  /** Those of the events that are stored beside all others. */
  readonly inserts: readonly DeliveryFact[];
  /** Those of the events, the last for each key, that are stored in the place of another content. */
  readonly corrections: readonly DeliveryFact[];
  /** What snapshots said again. */
  readonly confirmed: readonly LineFact[];
}

/** Decides on facts in their order; one that repeats another of the same batch is known by then. */
export function decide(known: KnownFacts, facts: readonly DeliveryFact[], lines: KnownLines = new Map()): Decision {
  const decided = new Deciding(known, lines);
  const answers = facts.map((fact) => decided.add(fact));
  return { answers, events: decided.events, inserts: decided.inserts, corrections: [...decided.corrections.values()], confirmed: [...decided.confirmed.values()] };
}

class Deciding {
  readonly events: DeliveryFact[] = [];
  readonly inserts: DeliveryFact[] = [];
  readonly corrections = new Map<string, DeliveryFact>();
  readonly confirmed = new Map<string, LineFact>();
  private readonly known: Map<string, KnownFact>;
  private readonly lines: Map<string, readonly LineFact[]>;

  constructor(known: KnownFacts, lines: KnownLines) {
    this.known = new Map(known);
    this.lines = new Map(lines);
  }

  add(given: DeliveryFact): Answered {
    const key = given.asOf === undefined ? undefined : lineKeyOf(given);
    const line = key === undefined ? [] : (this.lines.get(key) ?? []);
    const reading: RowReading = key === undefined ? { says: 'a fact', fact: given } : readRow(given as SnapshotRow, line);
    if (reading.says === 'nothing new') {
      if (reading.confirms) this.confirm(key!, line, { ...reading.confirms, confirmedAsOf: given.asOf });
      return { answer: 'already-known', time: given.time };
    }
    const { fact } = reading;
    const before = this.known.get(factKey(fact));
    const answer = reading.says === 'a correction' ? 'accepted' : decideFact(before, fact);
    if (answer !== 'accepted') return { answer, time: before?.time ?? fact.time };
    this.accept(fact, reading.says === 'a correction');
    if (key !== undefined) this.lines.set(key, withFact(line, fact));
    return { answer, time: fact.time, ...(reading.says !== 'a fact' && { changed: true }) };
  }

  private confirm(key: string, line: readonly LineFact[], fact: LineFact): void {
    this.lines.set(key, withFact(line, fact));
    this.confirmed.set(factKey(fact), fact);
  }

  private accept(fact: DeliveryFact, isCorrection: boolean): void {
    this.events.push(fact);
    if (isCorrection) this.corrections.set(factKey(fact), fact);
    else this.inserts.push(fact);
    this.known.set(factKey(fact), fact);
  }
}

function withFact(line: readonly LineFact[], fact: LineFact): LineFact[] {
  return [...line.filter((other) => factKey(other) !== factKey(fact)), fact];
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
