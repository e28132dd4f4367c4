import { compress } from '@chokepoint/network';
import type { Lanes } from './forward-order.js';

/** Tiers of one kind, those where most of it stands first. */
type Ranking = readonly number[];

/**
 * Tiers in which nodes of one kind stand together as far as their lanes permit: each moves between the last of its
 * suppliers and the first of its customers to the tier where most of its kind stood; of two with as many to the one that
 * has less besides. Who supplies nobody may move to the end. Lanes that went to the right still do, others bind nobody.
 * In time linear in the lanes, but for nodes that are bound closely and of a kind that stands in many tiers.
 * @param tier [nodes] by `tiersOf`; no tier of these becomes empty
 * @param kind [nodes] undefined where there is none: such nodes stay
 */
export function gatherKinds(tier: Int32Array, lanes: Lanes, kind: readonly (string | undefined)[]): Int32Array {
  const suppliersFirst = Int32Array.from(tier.keys()).sort((a, b) => tier[a] - tier[b] || a - b);
  const last = tier.reduce((most, each) => Math.max(most, each), 0);
  const rankings = rankTiers(tier, kind);
  const customers = compress(tier.length, lanes.from, lanes.to);
  const suppliers = compress(tier.length, lanes.to, lanes.from);
  const gathered = tier.slice();
  // What moves to the right does so after its customers, what moves to the left after its suppliers.
  for (const order of [suppliersFirst.toReversed(), suppliersFirst]) for (const node of order) move(node);
  return gathered;

  function move(node: number): void {
    const ranking = rankings.get(kind[node] ?? '');
    if (!ranking) return;
    let [first, end] = [0, last];
    for (let entry = suppliers.start[node]; entry < suppliers.start[node + 1]; entry++) if (tier[suppliers.target[entry]] < tier[node]) first = Math.max(first, gathered[suppliers.target[entry]] + 1);
    for (let entry = customers.start[node]; entry < customers.start[node + 1]; entry++) if (tier[customers.target[entry]] > tier[node]) end = Math.min(end, gathered[customers.target[entry]] - 1);
    if (first < end) gathered[node] = ranking.find((each) => each >= first && each <= end) ?? gathered[node];
  }
}

function rankTiers(tier: Int32Array, kind: readonly (string | undefined)[]): Map<string, Ranking> {
  const all: number[] = [];
  const byKind = new Map<string, Map<number, number>>();
  kind.forEach((name = '', node) => {
    all[tier[node]] = (all[tier[node]] ?? 0) + 1;
    const counts = byKind.get(name) ?? byKind.set(name, new Map()).get(name)!;
    counts.set(tier[node], (counts.get(tier[node]) ?? 0) + 1);
  });
  byKind.delete('');
  return new Map([...byKind].map(([name, counts]) => [name, [...counts].sort(([a, these], [b, those]) => those - these || all[a] - all[b] || a - b).map(([each]) => each)]));
}
