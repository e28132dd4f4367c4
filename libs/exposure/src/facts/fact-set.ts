import { compareContents, type EventContent, type Fact } from '@chokepoint/contracts';
import type { CapacityFact, DelayFact, OrderLineFact } from './fact-types.js';
import { Grouped } from './grouped.js';
import { LaneRecord } from './lane-record.js';
import { Timeline } from './timeline.js';
import { compareUtf8 } from '@chokepoint/network';

/** What became of a fact that was added. */
export type Addition = 'new' | 'repeated' | 'replaced' | 'quarantined';

/** A content that does not hold, because a lesser one came under the same key. */
export interface QuarantinedFact extends EventContent {
  readonly source: string;
  readonly id: string;
}

/** Reports on one thing, by a key whose parts sort as UTF-8; an absent part is ''. */
export interface Reports<F extends CapacityFact | DelayFact> {
  readonly key: readonly string[];
  readonly timeline: Timeline<F>;
}

interface Held extends EventContent {
  readonly fact: Fact;
}

/**
 * The facts known, a set keyed by `source` and `id` (section 4): any order and any repetition of the same facts give
 * the same answers, bit for bit. Answers are asked for by moment; the set itself knows no present.
 */
export class FactSet {
  readonly #held = new Map<string, Held>();
  readonly #quarantined = new Map<string, EventContent[]>();
  readonly #capacity = new Grouped((key) => ({ key, timeline: new Timeline<CapacityFact>() }));
  readonly #delays = new Grouped((key) => ({ key, timeline: new Timeline<DelayFact>() }));
  readonly #lanes = new Grouped((key) => ({ key, record: new LaneRecord({ from: key[0], to: key[1], input: key[2] }) }));

  /**
   * Adds a fact as it came; where its key has another content already, the lesser holds.
   * @param data the event's data as received, by which two contents under one key are told apart
   */
  add(fact: Fact, data: unknown): Addition {
    const key = keyOf(fact);
    const content: Held = { type: fact.type, time: fact.time, data, fact };
    const held = this.#held.get(key);
    if (held === undefined) return this.#hold(key, content, 'new');
    const order = compareContents(held, content);
    if (order === 0) return 'repeated';
    this.#quarantine(key, order < 0 ? content : held);
    return order < 0 ? 'quarantined' : this.#hold(key, content, 'replaced');
  }

  /** Adds or replaces a fact of which the caller knows that it holds. */
  hold(fact: Fact): void {
    this.#hold(keyOf(fact), { type: fact.type, time: fact.time, data: fact.data, fact }, 'new');
  }

  get size(): number {
    return this.#held.size;
  }

  /** By (source, id, time, hash, type). */
  quarantined(): QuarantinedFact[] {
    return [...this.#quarantined]
      .sort(([a], [b]) => compareUtf8(a, b))
      .flatMap(([key, contents]) => contents.map((content) => quarantinedUnder(key, content)));
  }

  /** By (node, incident). */
  get capacityReports(): readonly Reports<CapacityFact>[] {
    return this.#capacity.sorted;
  }

  /** By (from, to, input, incident). */
  get delayReports(): readonly Reports<DelayFact>[] {
    return this.#delays.sorted;
  }

  /** By (from, to, input). */
  get lanes(): readonly { readonly record: LaneRecord }[] {
    return this.#lanes.sorted;
  }

  #hold(key: string, content: Held, addition: Addition): Addition {
    const before = this.#held.get(key);
    if (before) this.#indexOf(before.fact).remove(before.fact);
    this.#held.set(key, content);
    this.#indexOf(content.fact).add(content.fact);
    return addition;
  }

  #quarantine(key: string, content: EventContent): void {
    const { type, time, data } = content;
    const others = this.#quarantined.get(key) ?? [];
    if (others.some((other) => compareContents(other, content) === 0)) return;
    this.#quarantined.set(key, [...others, { type, time, data }].sort(compareContents));
  }

  #indexOf(fact: Fact): { add(fact: Fact): void; remove(fact: Fact): void } {
    switch (fact.type) {
      case 'chokepoint.capacity.reported.v1':
        return this.#capacity.of([fact.data.node, fact.data.incident]).timeline;
      case 'chokepoint.delivery.delayed.v1':
        return this.#delays.of(delayKey(fact)).timeline;
      default:
        return this.#lanes.of(laneKey(fact)).record;
    }
  }
}

/** Identifiers hold no U+0000, so that it can part them; it also sorts before all else. */
function keyOf({ source, id }: { source: string; id: string }): string {
  return `${source}\u0000${id}`;
}

function quarantinedUnder(key: string, { type, time, data }: EventContent): QuarantinedFact {
  const [source, id] = key.split('\u0000') as [string, string];
  return { source, id, type, time, data };
}

const delayKey = ({ data }: DelayFact): string[] => [data.from, data.to ?? '', data.input ?? '', data.incident];
const laneKey = ({ data }: OrderLineFact): string[] => [data.from, data.to, data.input];
