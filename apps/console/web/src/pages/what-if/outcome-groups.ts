import type { WhatIfNode } from '@chokepoint/console-service/contract';
import { LEAST } from './answer-point.js';

const FIRST = ['buyer', 'system', 'accelerator'];
export const ALL = 'all';

export interface OutcomeGroup {
  /** A kind of node, or `all` */
  readonly key: string;
  /** How many of them move. */
  readonly moved: number;
}

/** Buyers, systems and accelerators as far as there are any, then all. */
export function groupsOf(nodes: readonly WhatIfNode[]): OutcomeGroup[] {
  const there = FIRST.filter((key) => nodes.some(({ kind }) => kind === key));
  return [...there, ALL].map((key) => ({ key, moved: inGroup(nodes, key).filter(({ difference }) => Math.abs(difference) >= LEAST).length }));
}

/** Of all only those that move. */
export function inGroup(nodes: readonly WhatIfNode[], key: string): WhatIfNode[] {
  const those = nodes.filter(({ kind, difference }) => (key === ALL ? Math.abs(difference) >= LEAST : kind === key));
  return those.toSorted((a, b) => b.difference - a.difference);
}

/** Flat, for files. */
export function outcomeRows(nodes: readonly WhatIfNode[]): Record<string, string | number | undefined>[] {
  return nodes.map(({ id, name, kind, owner, country, before, after, difference, unchanged, felt }) => ({
    node: id, name, kind, owner, country,
    before: before?.exposure, unchanged, after: after.exposure, difference,
    levelBefore: before?.level, levelAfter: after.level,
    feltFromWeek: felt,
    timeToImpact: after.timeToImpact, timeToRecovery: after.timeToRecovery,
    deepestShortfall: after.depth?.shortfall, deepestWeek: after.depth?.week,
  }));
}
