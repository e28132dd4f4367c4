import { compareUtf8 } from '@chokepoint/network';
import { type FactSet, type LaneKey, type LaneRecord, utcDay } from '@chokepoint/exposure';
import { laneConditionAt } from './lane-condition.js';
import { type LaneFilter, laneMatcher } from './lane-filter.js';
import { getOrMake, PeerPool } from './peers.js';
import type { PeriodLength } from './period.js';
import { type Group, type Scorecard, scorecardOf } from './scorecard.js';
import { countDue, Tally, type Window } from './tally.js';

/** What scorecards are of. */
export type Grouping = 'lane' | 'vendor' | 'buyer';
export const GROUPINGS: readonly Grouping[] = ['lane', 'vendor', 'buyer'];

/** So many lines are enough to say anything, unless told otherwise. */
export const DEFAULT_FLOOR = 10;

export interface ScorecardQuery extends LaneFilter {
  /** The facts known by then, ms since the epoch. */
  readonly asOf: number;
  readonly by: Grouping;
  /** UTC days of promise, both inclusive; by default everything promised up to `asOf`. */
  readonly from?: number;
  readonly to?: number;
  /** Default 10 lines. */
  readonly floor?: number;
  /** What trends go by; default month. */
  readonly period?: PeriodLength;
}

/** A scorecard for every group with a line in the window, by its key. */
export function scorecards(facts: FactSet, query: ScorecardQuery): Scorecard[] {
  const cards: Scorecard[] = [];
  for (const card of scorecardSteps(facts, query)) if (card !== undefined) cards.push(card);
  return cards;
}

/**
 * As `scorecards`, in steps: undefined after each lane counted, then a card each, so that a service can answer others in
 * between. A fact that comes meanwhile may be counted or not.
 */
export function* scorecardSteps(facts: FactSet, query: ScorecardQuery): Generator<Scorecard | undefined, void> {
  const count = new Count(query);
  for (const { record } of [...facts.lanes]) {
    count.add(record);
    yield undefined;
  }
  yield* count.cards();
}

/** Whose peers are compared: a lane and a vendor have other vendors, a buyer other buyers. */
const SIDE = { lane: 'from', vendor: 'from', buyer: 'to' } as const;

class Count {
  readonly #query: ScorecardQuery;
  readonly #window: Window;
  readonly #floor: number;
  readonly #groups = new Map<string, Group>();
  readonly #pool: PeerPool;
  readonly #isAsked: (lane: LaneKey) => boolean;
  readonly #isPeer: (lane: LaneKey) => boolean;

  constructor(query: ScorecardQuery) {
    const { asOf, by, from = -Infinity, to = utcDay(asOf), floor = DEFAULT_FLOOR } = query;
    this.#query = query;
    this.#window = { from, to, today: utcDay(asOf) };
    this.#floor = floor;
    this.#pool = new PeerPool(floor);
    this.#isAsked = laneMatcher(query);
    // Who is asked about has no say in whom it is held against.
    this.#isPeer = laneMatcher({ ...query, [by === 'buyer' ? 'buyers' : 'vendors']: [] });
  }

  add(record: LaneRecord): void {
    const { lane } = record;
    if (!this.#isPeer(lane)) return;
    const { asOf, by } = this.#query;
    const lines = record.linesAt(asOf);
    this.#pool.add(lane.input, lane[SIDE[by]], countDue(lines, this.#window));
    if (!this.#isAsked(lane)) return;
    const group = this.#groupOf(lane);
    group.tally.addLane(lane.input, lines, this.#window, () => record.driftAt(asOf) !== undefined);
    if (by === 'lane' && group.tally.lines > 0) group.condition = laneConditionAt(record, asOf);
  }

  *cards(): Generator<Scorecard, void> {
    const groups = [...this.#groups].filter(([, { tally }]) => tally.lines > 0);
    for (const [, group] of groups.sort(([a], [b]) => compareUtf8(a, b))) yield scorecardOf(group, this.#pool, this.#floor);
  }

  #groupOf({ from, to, input }: LaneKey): Group {
    const { by, period = 'month' } = this.#query;
    const key = by === 'lane' ? { from, to, input } : by === 'vendor' ? { from } : { to };
    const member = SIDE[by] === 'from' ? from : to;
    // Identifiers hold no U+0000, so that it can part them; it also sorts before all else.
    return getOrMake(this.#groups, Object.values(key).join('\u0000'), () => ({ key, member, tally: new Tally(period) }));
  }
}
