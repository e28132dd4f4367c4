import type { ExposureChanged } from '@chokepoint/contracts';
import { isRaised } from './hysteresis.js';
import { watches, type Rule } from './rule.js';

/** The nodes raised under each rule, by its id; all others are clear. */
export type States = ReadonlyMap<string, ReadonlySet<string>>;

/** Nodes that went the same way under one rule at one moment: they share an alert. */
export interface Transition {
  readonly rule: string;
  readonly changes: readonly ExposureChanged[];
}

export interface Decision {
  readonly raised: readonly Transition[];
  readonly cleared: readonly Transition[];
  readonly states: States;
}

/**
 * What the changes of one scoring do under each rule: nothing but arguments decides, and neither the order of the
 * changes nor their repetition matters. A node that a rule no longer watches is clear.
 */
export function decide(rules: readonly Rule[], states: States, changes: readonly ExposureChanged[]): Decision {
  const raised: Transition[] = [];
  const cleared: Transition[] = [];
  const after = new Map(states);
  const inOrder = byNode(changes);
  for (const rule of [...rules].sort((a, b) => order(a.id, b.id))) {
    const before = states.get(rule.id) ?? NONE;
    const now = (change: ExposureChanged) => watches(rule, change) && isRaised(rule.threshold, before.has(change.node), change.exposure);
    const up = inOrder.filter((change) => !before.has(change.node) && now(change));
    const down = inOrder.filter((change) => before.has(change.node) && !now(change));
    if (up.length > 0) raised.push({ rule: rule.id, changes: up });
    if (down.length > 0) cleared.push({ rule: rule.id, changes: down });
    after.set(rule.id, moved(before, up, down));
  }
  return { raised, cleared, states: after };
}

const NONE: ReadonlySet<string> = new Set();

function byNode(changes: readonly ExposureChanged[]): ExposureChanged[] {
  const unique = new Map(changes.map((change) => [change.node, change]));
  return [...unique.values()].sort((a, b) => order(a.node, b.node));
}

function moved(before: ReadonlySet<string>, up: readonly ExposureChanged[], down: readonly ExposureChanged[]): ReadonlySet<string> {
  const gone = new Set(down.map(({ node }) => node));
  return new Set(
    [...before]
      .filter((node) => !gone.has(node))
      .concat(up.map(({ node }) => node))
      .sort(order),
  );
}

function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
