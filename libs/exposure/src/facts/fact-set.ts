import { compareContents, type EventContent, type Fact } from '@chokepoint/contracts';
import { type CapacityFact, type DelayFact, isOrderLineFact } from './fact-types.js';
import { Grouped } from './grouped.js';
import { HeldLineFact } from './held-line-fact.js';
import { type LaneKey, LaneRecord } from './lane-record.js';
import { Timeline } from './timeline.js';
import { compareUtf8 } from '@chokepoint/network';

type HeldFact = CapacityFact | DelayFact | HeldLineFact;

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

/**
 * The facts known, a set keyed by `source` and `id` (section 4): any order and any repetition of the same facts give
 * the same answers, bit for bit. Answers are asked for by moment; the set itself knows no present.
 */
export class FactSet {
  /** By source, then id: millions of facts share few sources. */
  readonly #held = new Map<string, { readonly source: string; readonly facts: Map<string, HeldFact> }>();
  /** Data as received, where they were told: what holds is known to hold without them. */
  readonly #received = new Map<HeldFact, unknown>();
  #size = 0;
  readonly #quarantined = new Map<string, EventContent[]>();
  readonly #capacity = new Grouped((key) => ({ key, timeline: new Timeline<CapacityFact>() }));
  readonly #delays = new Grouped((key) => ({ key, timeline: new Timeline<DelayFact>() }));
  readonly #lanes = new Grouped((key) => ({ key, record: new LaneRecord({ from: key[0], to: key[1], input: key[2] }) }));

  /**
   * Adds a fact as it came; where its key has another content already, the lesser holds.
   * @param data the event's data as received, by which two contents under one key are told apart
   */
  add(fact: Fact, data: unknown): Addition {
    const held = this.#heldUnder(fact);
    const order = held === undefined ? 1 : compareContents(this.#contentOf(held), { type: fact.type, time: fact.time, data });
    if (order === 0) return 'repeated';
    if (order < 0) {
      this.#quarantine(fact, { type: fact.type, time: fact.time, data });
      return 'quarantined';
    }
    if (held) this.#quarantine(held, this.#contentOf(held));
    this.#received.set(this.#put(fact), data);
    return held ? 'replaced' : 'new';
  }

  /** Adds or replaces a fact of which the caller knows that it holds; without its data as received it takes less room. */
  hold(fact: Fact): void {
    this.#put(fact);
  }

  /** Whether the fact holds already, with the same content. */
  holds(fact: Fact): boolean {
    const held = this.#heldUnder(fact);
    return held !== undefined && compareContents(held, fact) === 0;
  }

  get size(): number {
    return this.#size;
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

  /** Undefined where no order line was ever told of. */
  lane({ from, to, input }: LaneKey): LaneRecord | undefined {
    return this.#lanes.find([from, to, input])?.record;
  }

  #heldUnder({ source, id }: Fact): HeldFact | undefined {
    return this.#held.get(source)?.facts.get(id);
  }

  #put(fact: Fact): HeldFact {
    let ofSource = this.#held.get(fact.source);
    if (ofSource === undefined) this.#held.set(fact.source, (ofSource = { source: fact.source, facts: new Map<string, HeldFact>() }));
    const before = ofSource.facts.get(fact.id);
    if (before) this.#drop(before);
    else this.#size++;
    const held = this.#index(fact, ofSource.source);
    ofSource.facts.set(fact.id, held);
    return held;
  }

  #contentOf(fact: HeldFact): EventContent {
    return { type: fact.type, time: fact.time, data: this.#received.get(fact) ?? fact.data };
  }

  #quarantine(fact: Pick<Fact, 'source' | 'id'>, content: EventContent): void {
    const key = keyOf(fact);
    const others = this.#quarantined.get(key) ?? [];
    if (others.some((other) => compareContents(other, content) === 0)) return;
    this.#quarantined.set(key, [...others, content].sort(compareContents));
  }

  #index(fact: Fact, source: string): HeldFact {
    if (isOrderLineFact(fact)) return this.#lanes.of(laneKey(fact.data)).record.add(fact, source);
    this.#timelineOf(fact).add(fact);
    return fact;
  }

  #drop(fact: HeldFact): void {
    if (fact instanceof HeldLineFact) this.#lanes.of(laneKey(fact.line.lane)).record.remove(fact);
    else this.#timelineOf(fact).remove(fact);
    this.#received.delete(fact);
  }

  #timelineOf(fact: CapacityFact | DelayFact): Timeline<CapacityFact | DelayFact> {
    const { timeline } = fact.type === 'chokepoint.capacity.reported.v1' ? this.#capacity.of([fact.data.node, fact.data.incident]) : this.#delays.of(delayKey(fact));
    return timeline as Timeline<CapacityFact | DelayFact>;
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
const laneKey = ({ from, to, input }: LaneKey): string[] => [from, to, input];
