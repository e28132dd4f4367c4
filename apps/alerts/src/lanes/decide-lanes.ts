import { isLaneRaised, type LaneFact, type LaneKey, laneName, type LaneRule } from './lane-rule.js';

/** The lanes raised under each rule, by its id and their names; all others are clear. */
export type RaisedLanes = ReadonlyMap<string, ReadonlyMap<string, LaneKey>>;

/** Lanes that went the same way under one rule at one moment: they share an alert. */
export interface LaneTransition {
  readonly rule: string;
  readonly lanes: readonly LaneFact[];
}

export interface LaneDecision {
  readonly raised: readonly LaneTransition[];
  readonly cleared: readonly LaneTransition[];
  readonly after: RaisedLanes;
}

/** What facts of the rules' type do under each rule: nothing but arguments decides. A lane that a rule no longer watches is clear. */
export function decideLanes(rules: readonly LaneRule[], before: RaisedLanes, facts: readonly LaneFact[]): LaneDecision {
  const raised: LaneTransition[] = [];
  const cleared: LaneTransition[] = [];
  const after = new Map(before);
  for (const rule of rules) {
    const held = before.get(rule.id) ?? NONE;
    const up = facts.filter((fact) => !held.has(laneName(fact)) && isLaneRaised(rule, fact));
    const down = facts.filter((fact) => held.has(laneName(fact)) && !isLaneRaised(rule, fact));
    if (up.length > 0) raised.push({ rule: rule.id, lanes: up });
    if (down.length > 0) cleared.push({ rule: rule.id, lanes: down });
    after.set(rule.id, moved(held, up, down));
  }
  return { raised, cleared, after };
}

const NONE: ReadonlyMap<string, LaneKey> = new Map();

function moved(before: ReadonlyMap<string, LaneKey>, up: readonly LaneFact[], down: readonly LaneFact[]): ReadonlyMap<string, LaneKey> {
  const now = new Map(before);
  for (const lane of down) now.delete(laneName(lane));
  for (const { from, to, input } of up) now.set(laneName({ from, to, input }), { from, to, input });
  return now;
}
