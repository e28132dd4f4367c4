import { type LaneFact, laneName, type LaneType } from './lane-rule.js';

/** An event about a lane. */
export interface LaneEvent {
  readonly type: LaneType;
  readonly data: LaneFact;
}

/** What came of one moment under one type, each lane once, by name. */
export interface LaneMoment {
  readonly type: LaneType;
  readonly asOf: string;
  readonly facts: readonly LaneFact[];
}

/** An event's type and lane. */
export const stateName = ({ type, data }: LaneEvent): string => `${type}\u0000${laneName(data)}`;

/**
 * Sorts what came into the moments that are decided one after the other. What is older than what is known of its lane, or
 * comes again, is left out; so whatever the order and the repetition, the last state is the same.
 * @param known the sequence last known of each type and lane, by `stateName`
 */
export function momentsOf(events: readonly LaneEvent[], known: ReadonlyMap<string, number>): LaneMoment[] {
  const newest = new Map(known);
  const fresh: LaneEvent[] = [];
  for (const event of events) {
    const name = stateName(event);
    if (event.data.sequence <= (newest.get(name) ?? 0)) continue;
    newest.set(name, event.data.sequence);
    fresh.push(event);
  }
  return grouped(fresh.sort(byMoment));
}

function byMoment(a: LaneEvent, b: LaneEvent): number {
  return order(a.type, b.type) || Date.parse(a.data.asOf) - Date.parse(b.data.asOf) || a.data.sequence - b.data.sequence || order(laneName(a.data), laneName(b.data));
}

/** A lane that was published twice of one moment, since facts came in between, has two turns. */
function grouped(events: readonly LaneEvent[]): LaneMoment[] {
  const moments: { type: LaneType; asOf: string; facts: Map<string, LaneFact> }[] = [];
  for (const event of events) {
    const { type, data } = event;
    const last = moments.at(-1);
    if (last?.type === type && last.asOf === data.asOf && !last.facts.has(laneName(data))) last.facts.set(laneName(data), data);
    else moments.push({ type, asOf: data.asOf, facts: new Map([[laneName(data), data]]) });
  }
  return moments.map(({ facts, ...moment }) => ({ ...moment, facts: [...facts].sort(([a], [b]) => order(a, b)).map(([, fact]) => fact) }));
}

function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
